import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { trainWords } from "./words.ts";
import { formatNumber } from "./numbers.ts";

/** Letters that win at nearly the same update share a label: closer than this they would overlap, in percent. */
const LABEL_ROOM = 6;

/** Geometry of the loss curve in percent of the plot; no DOM, so it is tested as plain numbers. */
export function layoutLossCurve(run: SpellingRun) {
  const losses = Array.from(run.lossByUpdate);
  const most = Math.max(...losses, Number.MIN_VALUE);
  // The slider under the plot ends where training ended, so the curve does too.
  const xScale = scaleLinear([0, Math.max(run.trainedTo, 1)], [0, 100]);
  const yScale = scaleLinear([0, most], [100, 0]).nice(3);
  const path =
    line<number>(
      (_, update) => xScale(update),
      (loss) => yScale(loss),
    )(losses) ?? "";
  const yTicks = yScale.ticks(3).map((value) => ({ value, y: yScale(value) }));
  return {
    path,
    x: xScale(run.update),
    y: yScale(losses[run.update] ?? 0),
    yTicks,
    wins: layoutWins(run, xScale),
  };
}

/** Where each right letter became and stayed the likeliest; close ones share one label. */
function layoutWins(run: SpellingRun, xScale: (update: number) => number) {
  const wins = run.wonAtUpdateByStep
    .flatMap((update, index) =>
      update === null || update === 0
        ? []
        : [{ step: index + 1, x: xScale(update), label: run.letters[index + 1] ?? "" }],
    )
    .toSorted((one, other) => one.x - other.x);
  const apart: typeof wins = [];
  for (const win of wins) {
    const before = apart.at(-1);
    if (before && win.x - before.x < LABEL_ROOM) {
      apart[apart.length - 1] = { ...before, label: `${before.label} ${win.label}` };
    } else {
      apart.push(win);
    }
  }
  return apart;
}

/** The curve in one sentence. */
export function describeLossCurve(run: SpellingRun): string {
  const first = formatNumber(run.lossByUpdate[0] ?? 0, 3);
  if (run.trainedTo === 0) return trainWords.curveAtStart(first);
  const last = formatNumber(run.lossByUpdate[run.trainedTo] ?? 0, 3);
  return trainWords.curve(first, last, trainWords.updates(run.trainedTo));
}
