/** What is said of a page wherever it is linked to: in the navigation, in lists and in other pages. */
export interface Entry {
  /** Address below the base, always with a trailing slash. */
  readonly path: string;
  /** Number in the curriculum; absent for pages that are no chapter. */
  readonly chapter?: number;
  /** Heading of the page and of the browser's tab. */
  readonly title: string;
  /** A word or two for the navigation. */
  readonly shortTitle: string;
  /** One sentence for search engines, shared links and the list of chapters. */
  readonly description: string;
}

/** Every page of the site, in the order of reading. Pages and routes share it, and it knows neither. */
export const contents = {
  home: {
    path: "/",
    title: "Unrolled: recurrent neural networks, number by number",
    shortTitle: "Home",
    description:
      "A recurrent neural network taken apart: every number is real, every number can be changed, and every step can be taken back.",
  },
  whyMemory: {
    path: "/why-memory/",
    chapter: 1,
    title: "Why memory?",
    shortTitle: "Why memory?",
    description:
      "Order carries meaning, and a network needs a memory to notice: what feed-forward networks cannot do with sequences, shown live.",
  },
  unrolled: {
    path: "/the-loop-unrolled/",
    chapter: 2,
    title: "The loop, unrolled",
    shortTitle: "The loop, unrolled",
    description:
      "A recurrent network folded into one machine and unrolled into steps: one set of weights for any length, with the shape of every part.",
  },
  oneStep: {
    path: "/one-step-by-hand/",
    chapter: 3,
    title: "One step by hand",
    shortTitle: "One step by hand",
    description:
      "Compute a recurrent network by hand: “dogs”, product by product, forward and back, then trained before your eyes.",
  },
  lossMeasured: {
    path: "/measuring-the-mistake/",
    chapter: 4,
    title: "Measuring the mistake",
    shortTitle: "Measuring the mistake",
    description:
      "What a wrong prediction costs: cross-entropy as the price of a bet, squared error, where the loss stands, and what padding does to it.",
  },
  throughTime: {
    path: "/learning-through-time/",
    chapter: 5,
    title: "Learning through time",
    shortTitle: "Learning through time",
    description:
      "Backpropagation through time on a word of five letters: which weight, at which step, has to change for a mistake.",
  },
  vanishing: {
    path: "/vanishing-gradients/",
    chapter: 6,
    title: "Why early words fall silent",
    shortTitle: "Vanishing gradients",
    description:
      "How much of the last word’s error reaches the first word: vanishing and exploding gradients, measured in a real network.",
  },
} as const satisfies Readonly<Record<string, Entry>>;

const entries: readonly Entry[] = Object.values(contents);

export const chapters = entries.filter(({ chapter }) => chapter !== undefined);

/** The entry at an address, also without its last slash. */
export function findEntry<Found extends Entry>(
  among: readonly Found[],
  path: string,
): Found | undefined {
  const wanted = path.endsWith("/") ? path : `${path}/`;
  return among.find((entry) => entry.path === wanted);
}
