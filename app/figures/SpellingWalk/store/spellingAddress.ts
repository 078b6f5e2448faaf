import { spellingLimits as limits } from "../../../../src/engine/experiments/spelling/limits.ts";
import type { Edit, Held, SpellingExperiment } from "../../../../src/protocol/messages.ts";
import { readWrittenNumber } from "../../../controls/typedNumber.ts";
import { readQuery, writeQuery } from "../../../kit/address.ts";
import { hasPlaceFor, readEdit, writeEdit } from "./edits.ts";
import { readHeld, writeHeld } from "./held.ts";
import { urlWords } from "../words.ts";
import { shorten } from "../../../words/shorten.ts";
import { isStopName } from "../stops.ts";
import { articlePlace, type SpellingPlace } from "./place.ts";
import { firstStep, type Pace, paces } from "./walkSlice.ts";

/** All that the address says of the walkthrough. */
export interface SpellingAddress {
  readonly place: SpellingPlace;
  readonly stepId: string;
  readonly pace: Pace;
}

export const firstAddress: SpellingAddress = { place: articlePlace, ...firstStep };

/** The level at which a step is shown whose address names none. */
const paceOf = (stepId: string): Pace => (isStopName(stepId) ? "stop" : "operation");

/** The query string that brings back a picture; what is as at first is left out. */
export function writeSpellingAddress({ place, stepId, pace }: SpellingAddress): string {
  const { experiment, update, trainedTo, held } = place;
  const first = articlePlace.experiment;
  const query = new Map<string, string>();
  const add = (name: string, value: string | number, usual: string | number) => {
    if (value !== usual) query.set(name, String(value));
  };
  add("word", experiment.word, first.word);
  add("hidden", experiment.hiddenSize, first.hiddenSize);
  add("biases", experiment.hasBiases ? 1 : 0, 0);
  add("start", experiment.start, first.start);
  add("edits", experiment.edits.map(writeEdit).join("*"), "");
  add("held", writeHeld(held), "");
  add("update", update, 0);
  add("trained", trainedTo, update);
  add("pace", pace, paceOf(stepId));
  add("step", stepId, firstStep.stepId);
  return writeQuery(query);
}

/** What an address asks for, as far as it can be had. */
export interface ReadAddress {
  readonly address: SpellingAddress;
  /** A sentence for each part that is left as at first. */
  readonly problems: readonly string[];
  /** The same without the word, which the engine alone can judge; null where no word is asked for. */
  readonly withoutWord: ReadAddress | null;
}

/**
 * Reads a query string. What it does not understand is left as at first and listed in `problems`; keys that
 * are not the walkthrough's are ignored.
 */
export const readSpellingAddress = (search: string): ReadAddress =>
  readAll(new Map(readQuery(search)));

function readAll(query: ReadonlyMap<string, string>): ReadAddress {
  const problems: string[] = [];
  const first = articlePlace.experiment;

  function whole(name: string, { min, max }: { min: number; max: number }, usual: number): number {
    const text = query.get(name);
    if (text === undefined) return usual;
    const value = readWrittenNumber(text, { min, max, isWhole: true });
    if (value !== null) return value;
    problems.push(urlWords.notInRange(name, shorten(text), min, max, usual));
    return usual;
  }

  function edits(network: SpellingExperiment): Edit[] {
    const text = query.get("edits") ?? "";
    if (text === "") return [];
    const written = text.split("*");
    const read = written.map(readEdit);
    const good: Edit[] = [];
    const bad: string[] = [];
    read.forEach((edit, k) => {
      const isNext = edit !== null && edit.update >= (good.at(-1)?.update ?? 0);
      if (isNext && hasPlaceFor(edit, network) && good.length < limits.edits.max) good.push(edit);
      else bad.push(written[k] ?? "");
    });
    if (bad.length > 0) problems.push(urlWords.badEdits(shorten(bad.join(" ")), limits.edits.max));
    return good;
  }

  function held(network: SpellingExperiment): readonly Held[] {
    const text = query.get("held") ?? "";
    if (text === "") return [];
    const { held: good, isWhole } = readHeld(text, network);
    if (!isWhole) problems.push(urlWords.badHeld(shorten(text), limits.held.max, limits.heldValue));
    return good;
  }

  const word = query.get("word") ?? first.word;
  const hiddenSize = whole("hidden", limits.hiddenSize, first.hiddenSize);
  const startText = query.get("start");
  const isArticle = word === first.word && hiddenSize === first.hiddenSize;
  const start: SpellingExperiment["start"] =
    startText === undefined || startText === "article"
      ? isArticle
        ? "article"
        : 1
      : whole("start", limits.seed, 1);
  if (startText === "article" && !isArticle) problems.push(urlWords.articleDoesNotFit);
  const update = whole("update", limits.update, 0);
  const stepId = query.get("step") ?? firstStep.stepId;
  const askedPace = query.get("pace");
  // Earlier addresses know whole time steps.
  const pace =
    askedPace === "time" ? "stop" : (paces.find((one) => one === askedPace) ?? paceOf(stepId));
  if (askedPace !== undefined && askedPace !== pace && askedPace !== "time") {
    problems.push(urlWords.unknownPace(shorten(askedPace)));
  }
  const network = {
    ...first,
    word,
    hiddenSize,
    hasBiases: whole("biases", { min: 0, max: 1 }, 0) === 1,
    start,
  };
  const place: SpellingPlace = {
    experiment: { ...network, edits: edits(network) },
    update,
    trainedTo: Math.max(update, whole("trained", limits.update, update)),
    held: held(network),
  };
  const others = new Map([...query].filter(([name]) => name !== "word"));
  return {
    address: { place, stepId, pace },
    problems,
    withoutWord: word === first.word ? null : readAll(others),
  };
}
