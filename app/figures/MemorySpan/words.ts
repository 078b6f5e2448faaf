import {
  KEPT_APART,
  MOST_UPDATES,
  NEW_SEQUENCES,
} from "../../../src/engine/experiments/memorySpan/limits.ts";
import { formatCount } from "../../words/count.ts";

const letters = (gap: string): string => `${gap} letters`;
const networks = (count: number): string => `${count} ${count === 1 ? "network" : "networks"}`;
const cells = { vanilla: "RNN", gru: "GRU", lstm: "LSTM" } as const;
const gates = { drawn: "PyTorch’s default", open: "gates begun open" } as const;
const begun = {
  drawn: "with gates as PyTorch draws them",
  open: "with gates begun open",
} as const;

interface Lane {
  readonly cell: keyof typeof cells;
  /** Runs that have ended, and those of them that recall */
  readonly ended: number;
  readonly recall: number;
}

const counted = ({ cell, ended, recall }: Lane): string =>
  `${cells[cell]} ${ended === 0 ? "none yet" : `${recall} of ${ended}`}`;

/** The words of the figure “memory span”. */
export const memoryWords = {
  title: "Who can remember?",
  cells,
  task: (gap: string) => `Which letter came first? ${gap} letters that say nothing stand after it.`,
  race: "Right on sequences kept apart",
  guessing: (share: string) => `guessing: ${share}`,
  finish: (share: string) => `recalls: ${share}`,
  board: "All distances: letters in between",
  ofCount: (recall: number, count: number) => `${recall} of ${count}`,
  legend: {
    running: "on its way",
    recalls: (share: string) => `recalls: ${share} of new sequences right`,
    fails: `not after ${MOST_UPDATES} updates`,
  },
  gap: "Letters in between",
  lettersAt: letters,
  gates: "The gates’ start",
  gateNames: gates,
  more: "More: how many networks",
  seeds: "Networks of each cell",
  start: "Train all networks",
  units: "updates",
  begun,
  none: (gap: string, guessing: string, start: keyof typeof begun) =>
    `Nothing is trained yet: ${letters(gap)}, ${gates[start]}. Guessing is right in ${guessing}.`,
  soFar: (gap: string, lanes: readonly Lane[], start: keyof typeof begun) =>
    `Over ${letters(gap)}, ${begun[start]}: so far ${lanes.map(counted).join(", ")}.`,
  all: (gap: string, lanes: readonly Lane[], start: keyof typeof begun) =>
    `Over ${letters(gap)}, ${begun[start]}: ${lanes.map(counted).join(", ")} recall.`,
  both: (
    gap: string,
    now: readonly Lane[],
    start: keyof typeof begun,
    others: readonly Lane[],
    other: keyof typeof begun,
  ) =>
    `${letters(gap)}, ${begun[start]}: ${now.map(counted).join(", ")} recall. And ${begun[other]}: ${others.map(counted).join(", ")}.`,
  guess: {
    question: (gap: string) =>
      `Your guess first: over ${letters(gap)}, networks of which cell will recall the least often?`,
    options: [
      { value: "vanilla", name: cells.vanilla },
      { value: "gru", name: cells.gru },
      { value: "lstm", name: cells.lstm },
      { value: "alike", name: "all alike" },
    ],
    subject: "The race",
    outcome: (lanes: readonly Lane[]) => `${lanes.map(counted).join(", ")}.`,
  },
  table: {
    caption: `Right of ${NEW_SEQUENCES} new sequences, by the letters in between`,
    network: "Network",
    at: letters,
    seed: (cell: keyof typeof cells, seed: number) => `${cells[cell]}, seed ${seed}`,
    count: (cell: keyof typeof cells) => `${cells[cell]}, recall`,
    notes: (facts: {
      readonly begun: string;
      readonly recalls: string;
      readonly guessing: string;
      readonly count: number;
      readonly gap: string;
    }) => [
      `What is listed are networks ${facts.begun}.`,
      `A network recalls if at least ${facts.recalls} are right; guessing gives ${facts.guessing}.`,
      `Shown are ${facts.gap} letters in between and ${networks(facts.count)} of each cell. A run ends when ${KEPT_APART} sequences kept apart are nearly all right, or after ${formatCount(MOST_UPDATES)} updates.`,
    ],
    unknown: "–",
  },
} as const;
