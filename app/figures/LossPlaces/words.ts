import { quote } from "../../words/isolated.ts";
import type { UseName } from "./uses.ts";

const states = (count: number) => (count === 1 ? "1 state" : `${count} states`);
const list = (steps: readonly number[]) =>
  steps.length < 2 ? steps.join("") : `${steps.slice(0, -1).join(", ")} and ${steps.at(-1) ?? ""}`;
const stepList = (steps: readonly number[]) =>
  `${steps.length === 1 ? "step" : "steps"} ${list(steps)}`;

/** The words of the figure “loss-places”. */
export const placeWords = {
  title: "Where the loss stands, and whom it teaches",
  use: "Used as",
  uses: {
    language: "language model",
    labelling: "labelling",
    forecast: "forecast",
    sentiment: "sentiment",
    classification: "classification",
  } satisfies Record<UseName, string>,
  more: "Cut the wire, another network",
  seed: "Seed of the weights",
  cut: "W_h held at 0",
  no: "no",
  yes: "yes",
  loss: (loss: string) => `loss ${loss}`,
  state: (t: number, unit: number) => `h_${t}, unit ${unit}`,
  column: (t: number) => `h_${t}`,
  direct: (t: number) => `gradient from the loss at step ${t} to its state`,
  returning: (t: number) => `gradient from step ${t + 1} back to step ${t}`,
  steps: ["The losses", "Their gradients"],
  marks: ["forward", "back"],
  says: {
    everyStep: (use: UseName, count: number, loss: string) =>
      `Used as ${{ language: "a language model", labelling: "a labeller", forecast: "a forecaster", sentiment: "", classification: "" }[use]}, the network answers at every step: ${count} losses, together ${loss}.`,
    lastStep: (use: UseName, wanted: string, t: number, loss: string) =>
      `For ${use === "sentiment" ? "sentiment" : "classification"} it answers once, at step ${t}: one loss, ${loss}, for one answer, ${quote(wanted)}.`,
    back: (reached: number, total: number, direct: readonly number[]) =>
      `${reached === total ? `All ${states(total)} get` : `${states(reached)} of ${total} ${reached === 1 ? "gets" : "get"}`} a gradient. ${direct.length === 1 ? "The loss stands" : "Losses stand"} at ${stepList(direct)}`,
    returning: (steps: readonly number[], largest: string) =>
      `; to ${stepList(steps)} a gradient comes back along the wire, of norm ${largest} at most.`,
    none: "; along the wire nothing comes back.",
    only: (first: string) =>
      ` What reaches step 1 has norm ${first}, and all of it came through the last state.`,
  },
  table: {
    caption: (use: string, isCut: boolean) =>
      `${use}: losses and gradients, step by step${isCut ? ", with the wire cut" : ""}`,
    columns: [
      "Step",
      "Reads",
      "Is to answer",
      "Loss",
      "Norm of what comes from its own loss",
      "Norm of what comes back from the next step",
      "Norm of both together",
    ],
    note: (loss: string) => `All losses together: ${loss}`,
    none: "–",
  },
  guess: {
    question: (total: number) =>
      `Your guess first: one loss, at the last step. How many of the ${states(total)} will get a gradient?`,
    subject: "With a gradient",
    options: [
      { value: "one", name: "the last one" },
      { value: "some", name: "some of them" },
      { value: "all", name: "all" },
    ],
    outcome: (reached: number, total: number) =>
      `${reached} of ${total} ${reached === 1 ? "gets" : "get"} one.`,
  },
  check: {
    question: (use: string) =>
      `As it stands (${use}): how many states get a gradient from a step after their own?`,
    right: (count: number) =>
      count === 0
        ? "None: nothing comes back along the wire."
        : `${count}: every state but the last.`,
    all: "No step comes after the last one, so nothing comes back to its state.",
    own: "So many states have a loss of their own. It is asked for gradients from a later step.",
    hint: "Go to the second stop and count the arrows that come back along the wire.",
  },
} as const;
