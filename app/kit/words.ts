import { formatCount } from "../words/count.ts";
import { quote } from "../words/isolated.ts";

const updates = (count: number) => `${formatCount(count)} ${count === 1 ? "update" : "updates"}`;

/** The words that all figures share. */
export const kitWords = {
  between: (min: number, max: number, isWhole: boolean) =>
    `${isWhole ? "whole numbers" : "numbers"} from ${min} to ${max}`.replaceAll("-", "−"),
  oneOf: (options: readonly string[]) => options.join(", "),
  flag: "1 or 0",
  atMost: (letters: number) => `texts of at most ${letters} letters`,
  part: (name: string, accepted: string) => `${name} (${accepted})`,
  record: (example: string, parts: readonly string[]) => `such as ${example}: ${parts.join("; ")}`,
  list: (least: number, most: number, item: string) => `lists of ${least} to ${most} ${item}`,
  optional: (none: string, accepted: string) => `${none}, or ${accepted}`,
  step: (count: number) => (count === 1 ? "0 only" : `whole numbers from 0 to ${count - 1}`),
  steps: (first: string | undefined, last: string | undefined) =>
    `a name of a step, from ${first} to ${last}`,
  refused: (name: string, text: string, accepted: string) =>
    `${quote(name)} was ${quote(text)}. It accepts ${accepted}. The rest of the address is followed.`,
  kept: (name: string, text: string, accepted: string) =>
    `${quote(name)} was ${quote(text)}, which is too long. It accepts ${accepted}. Its beginning is shown.`,
  notAccepted: (text: string, accepted: string) =>
    `${quote(text)} cannot be shown; accepted are ${accepted}. Nothing was changed.`,
  heading: "Not everything that was asked for can be shown.",
  failed: (sentence: string) =>
    `This setting could not be computed, so the picture still shows the one before. ${sentence}`,
  failedAtFirst: (sentence: string) =>
    `What the address asks for could not be computed, so the picture shows what this figure shows without it. ${sentence}`,
  byItself: "Open it in a tab of its own:",
  wayBack: "Back to the last setting that worked",
  called: "The figure now shows what the text speaks of.",
  csv: "Download as CSV",
  undo: "Undo",
  redo: "Redo",
  undone: "Undone.",
  redone: "Done again.",
  guess: {
    see: "See what happens",
    skip: "Show without guessing",
    yours: (name: string) => `You guessed: ${name}.`,
    none: "no guess",
    right: "Right.",
    wrong: "Not this time.",
    again: "Guess again",
  },
  elsewhere: (figure: string, sentence: string) => `${figure}: ${sentence}`,
  gather: {
    compute: "Compute",
    stop: "Stop",
    goOn: "Go on",
    progress: (done: number, count: number, units: string) =>
      `${formatCount(done)} of ${formatCount(count)} ${units} computed.`,
    left: (seconds: number) => `About ${formatCount(seconds)} s more.`,
    done: (count: number, units: string) => `All ${formatCount(count)} ${units} are computed.`,
    waiting:
      "Waiting: other networks are being trained on this page. It goes on when its turn comes.",
    failed: (sentence: string) => `It stopped before the end. ${sentence}`,
  },
  live: {
    label: "Training",
    train: "Train",
    pause: "Pause training",
    one: "One update",
    ten: "Ten updates",
    position: (update: number, planned: number) =>
      `${formatCount(update)} / ${formatCount(planned)}`,
    at: (update: number, loss: string | null, keptApart: string | null) =>
      `After ${updates(update)}${loss === null ? "" : `, last measured loss ${loss}`}${
        keptApart === null ? "" : `, on data kept apart ${keptApart}`
      }`,
    curve: (first: string, last: string, update: number) =>
      `Loss from ${first} before the first update to ${last} after ${updates(update)}`,
    noCurve: "No loss has been measured yet",
    idle: "Not trained yet.",
    before: (update: number) =>
      `Trained here before, for ${updates(update)}. Train makes the same run again, to the last digit.`,
    anew: "A setting was changed, so the network begins anew. It is not trained yet.",
    waiting:
      "Waiting: other networks are being trained on this page. This one begins when its turn comes.",
    running: "Training.",
    left: (time: string) => `About ${time} left.`,
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    paused: (update: number) => `Paused after ${updates(update)}.`,
    hidden: "Paused while this tab is hidden.",
    wasHidden: "It paused while this tab was hidden, and goes on.",
    restarted:
      "The engine had stopped. The run was started again with the same numbers, and comes to the same results.",
    changed: (update: number) =>
      `A setting was changed, so the run ended after ${updates(update)}.`,
    end: {
      planned: (update: number) => `All ${updates(update)} are made.`,
      stopped: (update: number) => `Stopped after ${updates(update)}.`,
      "loss-below": (update: number) => `Done after ${updates(update)}: the loss is low enough.`,
      "accuracy-above": (update: number) =>
        `Done after ${updates(update)}: enough of what it says is right.`,
      "exact-match-above": (update: number) =>
        `Done after ${updates(update)}: enough of its answers are right from end to end.`,
      plateau: (update: number) =>
        `Ended after ${updates(update)}: the loss has not fallen for a long time.`,
      diverged: (update: number) =>
        `Ended after ${updates(update)}: the loss grew beyond all bounds. A smaller learning rate may help.`,
    },
    refused: (sentence: string) => `What the picture asked about the network failed. ${sentence}`,
    failed: (sentence: string) => `The training stopped. ${sentence}`,
    leaving:
      "A network is being trained on this page. Leave the page, and lose what it has learnt?",
    lost: "The network that was being trained on the page you left was stopped.",
  },
} as const;
