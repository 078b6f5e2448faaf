/** The words of the figure "clipping". */
export const clippingWords = {
  title: "Clip by norm or by value",
  limit: "Limit",
  pair: "Weights",
  more: "Other weights",
  pairs: { input: "two of the input", memory: "two of the memory", output: "two of the output" },
  /** Of the axes: from where a weight leads to where */
  weights: {
    input: ["g → unit 1", "o → unit 1"],
    memory: ["unit 2 → unit 1", "unit 2 → unit 2"],
    output: ["unit 2 → o", "unit 3 → o"],
  } as const,
  names: { whole: "as it is", byNorm: "by norm", byValue: "by value" },
  turned: (angle: string) => `turned by ${angle}`,
  long: (norm: string) => `${norm} long`,
  step: {
    whole: "The gradient as it is",
    byNorm: "Clipped by norm",
    byValue: "Clipped by value",
  },
  says: {
    whole: ([first, second]: readonly [string, string], values: string, norm: string) =>
      `Only two weights are to be learnt, ${first} and ${second}. Their gradient is (${values}), and it is ${norm} long.`,
    byNorm: (limit: string, values: string, norm: string) =>
      `By norm, with limit ${limit}: both numbers are made smaller by one factor, to (${values}). The gradient is ${norm} long now and points where it did.`,
    byValue: (limit: string, values: string, norm: string, angle: string | null) =>
      `By value, with limit ${limit}: each number is cut by itself, which makes (${values}). The gradient is ${norm} long and ${angle === null ? "points where it did" : `has turned by ${angle}`}.`,
    shorter: (limit: string, values: string, norm: string) =>
      `By norm, with limit ${limit}, nothing happens: (${values}) is only ${norm} long.`,
    within: (limit: string, values: string, norm: string) =>
      `By value, with limit ${limit}, nothing happens: no number of (${values}) is beyond it, though together they are ${norm} long.`,
  },
  table: {
    caption: (limit: string) => `A gradient of two weights, clipped with limit ${limit}`,
    columns: ["gradient", "first number", "second number", "length", "turned by"],
    notes: ([first, second]: readonly [string, string]) => [
      `The weights are ${first} and ${second}.`,
    ],
  },
  guess: {
    question: "Your guess first: which way of clipping changes where the gradient points?",
    subject: "It turns",
    options: [
      { value: "norm", name: "by norm" },
      { value: "value", name: "by value" },
      { value: "both", name: "by both" },
      { value: "neither", name: "by neither" },
    ],
    outcome: (norm: string, value: string) =>
      `Clipped by norm it turns by ${norm}, by value by ${value}.`,
  },
  check: {
    question: (first: string, second: string) =>
      `Set the limit so that clipping by value leaves the gradient (${first}, ${second}) as it is, and clipping by norm does not. Which limit did you choose?`,
    right: (largest: string, norm: string) =>
      `It lies between the larger number, ${largest}, and the length, ${norm}.`,
    slips: {
      both: "One of the numbers is larger than that, so by value cuts as well. Take a limit that no number is beyond.",
      neither:
        "The arrow is not longer than that, so by norm does nothing either. How long is it, from both numbers together?",
    },
  },
} as const;
