/** The words of the figure "held". */
export const heldWords = {
  title: "A memory that outlives its gradient",
  weight: "Weight w of the memory",
  back: "Steps that the gradient is carried back",
  more: "Cut the way back",
  letters: { first: "yes / no", other: "–" },
  yes: "after “yes”",
  no: "after “no”",
  memory: "memory",
  gradient: "gradient",
  stages: {
    pushed: "The first word is read",
    remembered: "The memory, carried forward to the last word",
    returned: "The gradient, carried back to the first",
  },
  marks: ["first word", "and back"] as const,
  pushed: (weight: number, rest: number) =>
    `One unit takes ${weight} times its memory, adds what it reads, and squeezes the sum by tanh. It reads “yes” (2) or “no” (−2), and then nothing for ${rest} steps.`,
  /** The same, once it has been said. */
  reads: (weight: number, rest: number) =>
    `w = ${weight}, “yes” or “no”, and then nothing for ${rest} steps.`,
  remembered: (yes: string, no: string, share: string) =>
    `At the end it holds ${yes} after “yes” and ${no} after “no”: the two are ${share} as far apart as at the start.`,
  returned: (share: string) => `Of a gradient at the last step ${share} reaches the first.`,
  cut: (back: number, deaf: number) =>
    `The gradient is cut after ${back} ${back === 1 ? "step" : "steps"} back: the first ${deaf} hear nothing of the last. The memory is as it was.`,
  changed: {
    weight: (before: number, now: number) => `Changed: w, from ${before} to ${now}.`,
    back: (before: number, now: number) => `Changed: the steps back, from ${before} to ${now}.`,
  },
  table: {
    caption: (weight: number) => `What one unit remembers and what comes back, with w = ${weight}`,
    notes: (back: number) => [
      "At the first step “yes” is read as 2 and “no” as −2; after it, 0.",
      `The gradient is carried back over ${back} ${back === 1 ? "step" : "steps"}.`,
    ],
    columns: ["t", "h after yes", "h after no", "apart, of the start", "gradient, of the end"],
  },
  guess: {
    question: (weight: number) =>
      `Your guess first: with w = ${weight}, how much of a gradient at the last step reaches the first?`,
    subject: "Of the gradient",
    options: [
      { value: "much", name: "more than half" },
      { value: "some", name: "less than half" },
      { value: "none", name: "less than a millionth" },
    ],
    outcome: (share: string) => `It is ${share} of it.`,
  },
} as const;
