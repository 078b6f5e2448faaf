import { WORKER_REFUSED } from "../../../src/client/sentences.ts";
import { scientific } from "../../words/powers.ts";
import { kitWords } from "../words.ts";
import type { LiveState } from "./live.types.ts";

const words = kitWords.live;

/** Three decimals, or a power of ten where these would say nothing: 0.341, 2.50×10⁻⁵. */
export function formatLoss(loss: number): string {
  if (loss === 0 || (loss >= 0.001 && loss < 10_000)) return loss.toFixed(3);
  if (!Number.isFinite(loss)) return "∞";
  return scientific(loss, 2);
}

/** Where the run stands: the updates made, and the last losses that were measured until then. */
export function momentOf({ update, scoreByUpdate }: LiveState): string {
  const until = scoreByUpdate.filter((score) => score.update <= update);
  const loss = until.at(-1)?.loss;
  const keptApart = until.findLast(({ validation }) => validation !== null)?.validation ?? null;
  return words.at(
    update,
    loss === undefined ? null : formatLoss(loss),
    keptApart === null ? null : formatLoss(keptApart),
  );
}

/** The curve in one sentence. */
export function describeCurve({ scoreByUpdate }: LiveState): string {
  const [first] = scoreByUpdate;
  const last = scoreByUpdate.at(-1);
  if (!first || !last) return words.noCurve;
  return words.curve(formatLoss(first.loss), formatLoss(last.loss), last.update);
}

/**
 * What a run does, and why: said once each time it changes.
 *
 * @param before updates that the same run had come to, before the page was loaded again or a setting changed
 */
export function statusOf(live: LiveState, before = 0): string {
  const { status, update, end, incident, message } = live;
  switch (status) {
    case "idle":
      if (before > 0) return words.before(before);
      return incident === "changed" ? words.anew : words.idle;
    case "waiting":
      return words.waiting;
    case "running":
      if (incident === "hidden") return words.wasHidden;
      return incident === "restarted" ? words.restarted : words.running;
    case "paused":
      return incident === "hidden" ? words.hidden : words.paused(update);
    case "ended":
      if (incident === "changed" || end === null) return words.changed(update);
      return end.place ? end.message : words.end[end.reason](update);
    case "failed":
      return message === WORKER_REFUSED ? message : words.failed(message ?? "");
  }
}

/** How long the rest will take, if that is known and the run goes on to its end; else nothing. */
export function timeLeftOf({ status, news }: LiveState): string | null {
  const msLeft = news?.timeLeft?.msLeft ?? null;
  if (status !== "running" || msLeft === null) return null;
  const seconds = Math.ceil(msLeft / 1000);
  const isShort = seconds < 90;
  return words.left(isShort ? words.seconds(seconds) : words.minutes(Math.round(seconds / 60)));
}
