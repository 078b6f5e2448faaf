import { formatCount } from "../../words/count.ts";
import { quote } from "../../words/isolated.ts";
import { isFloor, roundNats } from "./numbers.ts";

interface Shown {
  readonly word: string;
  readonly isCut: boolean;
  readonly isTrained: boolean;
  readonly update: number;
  /** Whether no update is left to be shown. */
  readonly isEnd: boolean;
  readonly floor: number;
  readonly wholeLearntAt: number | null;
  readonly cutLearntAt: number | null;
  readonly troubles: readonly string[];
  /** The first letter that more than one letter follows; null if each has one successor. */
  readonly torn: Torn | null;
}

/** A letter that is read several times, and followed by different letters. */
export interface Torn {
  readonly letter: string;
  /** Unlike one another, in their order */
  readonly successors: readonly string[];
  /** Whether it alone makes the floor, and half and half is its best bet. */
  readonly isEvenAlone: boolean;
}

const updates = (count: number) => `${formatCount(count)} ${count === 1 ? "update" : "updates"}`;

/** What has become of one network until now. */
const fate = (learntAt: number | null, { update, isEnd }: Shown) =>
  learntAt !== null && learntAt <= update
    ? `learnt at update ${learntAt}`
    : isEnd
      ? "not learnt"
      : "not learnt yet";

/** Why the cut network does not learn the word, or how the whole one tells apart what the cut one cannot. */
function reason({ torn, isCut, isEnd, floor, wholeLearntAt, cutLearntAt }: Shown): string {
  if (!torn || !isEnd || cutLearntAt !== null) return "";
  const letter = quote(torn.letter);
  if (isCut) {
    const best = torn.isEvenAlone
      ? `Best is ½ each, twice: the floor, 2 ln 2 ≈ ${roundNats(floor)}.`
      : `Best is to share out the bet: the floor, ${roundNats(floor)}.`;
    const successors = torn.successors.map(quote).join(" and ");
    return ` Cut, it sees the present letter alone, and after ${letter} come ${successors}. ${best}`;
  }
  return wholeLearntAt === null
    ? ""
    : ` What came before each ${letter} tells them apart: another memory, another bet.`;
}

/** The words of the figure “cut the wire”. */
export const wireWords = {
  title: "Cut the wire",
  choose: "Word",
  word: quote,
  own: "Your own word",
  seed: "Seed of the first weights",
  strip: (word: string) => `A network reads ${quote(word)}, one frame a letter`,
  cut: "Cut the wire",
  mend: "Mend the wire",
  cutAt: (t: number) => `Cut the wire from step ${t - 1} to step ${t}`,
  mendAt: (t: number) => `Mend the wire from step ${t - 1} to step ${t}`,
  wires: "The wire of memory",
  unit: (t: number, unit: number) => `step ${t}, unit ${unit}`,
  column: (t: number) => `memory at step ${t}`,
  oneColumn: "the same letter, the same column: the same bet",
  twoColumns: "the same letter, two columns: two bets",
  noTwins: "no letter is read twice",
  train: (count: number) => `Train: ${updates(count)}`,
  step: (update: number) => (update === 0 ? "Before the first update" : `After ${updates(update)}`),
  learnt: "learnt",
  chart: (whole: number, cut: number, floor: number) =>
    `Loss after each update: ${roundNats(whole)} with the wire, ${roundNats(cut)} with it cut${isFloor(floor) ? `; without memory it cannot fall below ${roundNats(floor)}` : ""}`,
  loss: "loss",
  updates: "updates",
  ends: { whole: "wire", cut: "cut", floor: "floor" },
  description: (shown: Shown) => {
    const { word, isCut, isTrained, update } = shown;
    const wire = isCut ? "cut" : "whole";
    if (!isTrained)
      return `The wire is ${wire} and nothing is trained: on ${quote(word)} no bet means anything yet.`;
    const outcome = `${fate(shown.wholeLearntAt, shown)} with the wire, ${fate(shown.cutLearntAt, shown)} without`;
    const trouble = shown.troubles.map((one) => ` ${one}`).join("");
    return `The wire is ${wire}. After ${updates(update)} on ${quote(word)}: ${outcome}.${trouble}${reason(shown)}`;
  },
  guess: {
    question: (isPair: boolean) =>
      isPair
        ? "Your guess first: with the wire cut, which of the two words can still be learnt?"
        : "Your guess first: with the wire cut, can this word still be learnt?",
    options: [
      { value: "learnt", name: "learnt" },
      { value: "never", name: "never" },
    ],
    outcome: (learntAt: number | null, made: number) =>
      learntAt === null
        ? `Cut, it is not learnt in ${updates(made)}.`
        : `Cut, it is learnt at update ${learntAt}.`,
  },
  table: {
    caption: (word: string, update: number) =>
      `${quote(word)} after ${updates(update)}: both networks`,
    columns: ["Number", "With the wire", "Wire cut"],
    loss: "loss, nats",
    learnt: "learnt at update",
    floor: "lowest loss without memory, nats",
    never: "–",
    chance: (t: number, read: string, next: string) =>
      `step ${t}: probability of ${quote(next)} after ${quote(read)}`,
    unit: (t: number, unit: number) => `step ${t}: unit ${unit} of the memory`,
  },
} as const;
