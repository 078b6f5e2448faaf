import { isolated, quote } from "../../words/isolated.ts";

/** Names a few time steps: “4”, “5 and 6”, “4 to 6”. */
const span = (first: number, last: number) =>
  first === last ? `step ${first}` : `steps ${first} to ${last}`;

/** The words of the figure "causality". */
export const causalityWords = {
  title: "Change one letter: which states can know?",
  letter: (t: number) => `Letter ${t} becomes`,
  more: "Another place, another text",
  at: "Place of the letter",
  text: "Text",
  written: "as written",
  changed: "changed",
  state: (which: "written" | "changed", t: number, unit: number) =>
    `h_${t}, unit ${unit}, ${which === "written" ? "as written" : "changed"}`,
  column: (which: "written" | "changed", t: number) =>
    `h_${t} ${which === "written" ? "as written" : "changed"}`,
  change: "change",
  step: {
    written: "The text as it is written",
    changed: (t: number, letter: string) => `Letter ${t} becomes ${quote(letter)}`,
  },
  marks: { written: "as written", changed: "changed" },
  reads: (text: string, states: number) =>
    `The network reads “${isolated(text)}” and makes ${states} states, one after each letter.`,
  same: (t: number, letter: string) =>
    `Letter ${t} is ${quote(letter)} already: nothing changes, and no state moves.`,
  becomes: (t: number, letter: string) => `Letter ${t} becomes ${quote(letter)}.`,
  still: (first: number, last: number) =>
    `The states of ${span(first, last)} stand still: each change is exactly 0.`,
  allMove: "No state comes before it, so all of them move.",
  moves: (first: number, last: number, change: string) =>
    first === last
      ? `That of ${span(first, last)} moves, its numbers by up to ${change}.`
      : `Those of ${span(first, last)} move, the numbers of state ${first} by up to ${change}.`,
  table: {
    caption: (t: number, letter: string) =>
      `States of the text as it is written, and with letter ${t} replaced by ${quote(letter)}`,
    columns: [
      "t",
      "Letter",
      "Letter, changed",
      "State, as written",
      "State, changed",
      "largest change of a unit",
    ],
  },
  guess: {
    question: (t: number, letter: string, states: number) =>
      `Your guess first: letter ${t} becomes ${quote(letter)}. Which of the ${states} states will move?`,
    subject: "What moves:",
    options: [
      { value: "own", name: "its own step’s" },
      { value: "after", name: "that and all after" },
      { value: "before", name: "that and all before" },
      { value: "all", name: "all" },
      { value: "none", name: "none" },
    ],
    outcome: (moved: number, states: number) => `${moved} of ${states} states have moved.`,
  },
  check: {
    question: (t: number, letter: string, text: string) =>
      `In “${isolated(text)}”, letter ${t} becomes ${quote(letter)}. How many states stand still?`,
    right: (count: number) => `${count}: those made before that letter was read.`,
    itself: "The state of that very step is made with the new letter, so it moves, too.",
    all: "Then the letter would reach no state at all. One is made of it.",
    none: "States before that letter were made without it.",
    moved: "So many states move. It is asked for those that do not.",
    hint: "A state is made of the letters up to its own step. Walk to the change and count the zeros.",
  },
} as const;
