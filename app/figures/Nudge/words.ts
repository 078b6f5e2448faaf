const matrices = { Wx: "input", Wh: "memory", Wy: "output" } as const;
type MatrixName = keyof typeof matrices;

/** The words of the figure "nudge". */
export const nudgeWords = {
  title: "Check a gradient with two losses",
  matrix: "Weight of",
  matrices,
  plate: (matrix: MatrixName) => `The ${matrices[matrix]} weights: choose one`,
  cell: (row: number, column: number) => `row ${row}, column ${column}`,
  step: (nudge: string) => `ε = ${nudge}`,
  marks: { first: "large ε", last: "tiny ε" },
  rows: {
    gradient: "backpropagation",
    central: "both sides",
    oneSided: "one side",
  },
  axes: { x: "ε, smaller to the right", y: "absolute error" },
  allDigits: "all",
  digits: (digits: string) => `${digits} digits`,
  says: {
    weight: (matrix: MatrixName, row: number, column: number, value: string, nudge: string) =>
      `The ${matrices[matrix]} weight in row ${row}, column ${column} is ${value}, and is nudged by ε = ${nudge}.`,
    agree: (central: string, oneSided: string) =>
      `Nudged to both sides, the slope is right to ${central} digits; nudged to one side, to ${oneSided}.`,
    /** Projected, in one line */
    cue: (nudge: string, central: string, oneSided: string) =>
      `ε = ${nudge}: nudged to both sides, right to ${central} digits; to one side, to ${oneSided}.`,
    digits: "Digits: minus the base-10 logarithm of the relative error.",
    exact: "All three slopes are exactly 0: the network never uses this weight.",
  },
  table: {
    caption: (matrix: MatrixName, row: number, column: number) =>
      `The slope of the loss along the ${matrices[matrix]} weight in row ${row}, column ${column}, measured with nudges of many sizes`,
    notes: (value: string, gradient: string, loss: string) => [
      `The weight is ${value}, the loss ${loss}.`,
      `Backpropagation’s gradient is ${gradient}.`,
      "Right digits: minus the base-10 logarithm of the relative error.",
    ],
    columns: [
      "ε",
      "loss at w + ε",
      "loss at w − ε",
      "both sides",
      "its error",
      "its right digits",
      "one side",
      "error of one side",
      "right digits of one side",
    ],
  },
  guess: {
    question: "Your guess first: nudged to both sides, which ε comes closest to the gradient?",
    subject: "The best ε",
    options: [
      { value: "large", name: "0.1 to 0.01" },
      { value: "middle", name: "0.001 to 0.0000001" },
      { value: "small", name: "smaller" },
      { value: "smallest", name: "the smallest" },
      { value: "all", name: "all alike" },
    ],
    outcome: (nudge: string, error: string) =>
      `It comes closest with ε = ${nudge}, where its error is ${error}.`,
    alike: "All of them agree exactly.",
  },
  check: {
    question: (error: string) =>
      `Nudged to one side with ε = 0.01, the slope is wrong by ${error}. By about how much is it wrong with ε = 0.001, where rounding does not count yet?`,
    right: (error: string) =>
      `By ${error}. One side is wrong by a multiple of ε, so a tenth of ε leaves a tenth of the error.`,
    hint: "Compare two neighbouring points of the dotted line, before it turns upwards: how many times smaller is the lower one?",
    slips: {
      same: "That is the error at ε = 0.01. A smaller ε has a smaller error here.",
      square:
        "That falls like the square of ε, which it does when nudged to both sides. To one side alone it falls like ε.",
      larger:
        "The error grows there as ε shrinks. Before rounding counts it is the other way round.",
    },
  },
} as const;
