type Clip = "none" | "norm" | "value";

const clipNames = { none: "none", norm: "by norm", value: "by value" } satisfies Record<
  Clip,
  string
>;

/** The words of the figure "cliff". */
export const cliffWords = {
  title: "A cliff, with and without clipping",
  clip: "Clipping",
  clipNames,
  start: "Begin",
  startNames: { edge: "at the edge", plain: "on the plain" },
  more: "Other limit",
  limit: "Limit of clipping",
  relief:
    "The loss as a relief: b to the right, w to the back, the loss upwards. A line of steps leads down from the start.",
  axes: { w: "w", b: "b", loss: "loss" },
  out: (w: string, b: string) => `out of the picture, to w = ${w}, b = ${b}`,
  mark: (update: number) => `update ${update}`,
  step: (update: number, loss: string) => `After ${update} updates: loss ${loss}`,
  stands: (update: number, w: string, b: string, loss: string) =>
    `After ${update} ${update === 1 ? "update" : "updates"}: w = ${w}, b = ${b}, loss ${loss}.`,
  cue: (step: number, loss: string, norm: string) =>
    `After ${step} ${step === 1 ? "update" : "updates"}: loss ${loss}, a gradient ${norm} long.`,
  gradient: (norm: string) => `The gradient’s norm is ${norm}.`,
  untouched: (clip: Clip, limit: number) =>
    `Clipping ${clipNames[clip]} at ${limit} leaves it as it is.`,
  clipped: (clip: Clip, limit: number, norm: string) =>
    `Clipping ${clipNames[clip]} at ${limit} shortens it to ${norm}.`,
  table: {
    caption: (clip: Clip, limit: number) =>
      `Gradient descent on the cliff, ${clip === "none" ? "without clipping" : `clipped ${clipNames[clip]} at ${limit}`}`,
    note: (rate: number) => `Each update subtracts ${rate} times the clipped gradient.`,
    columns: [
      "Updates",
      "w",
      "b",
      "loss",
      "gradient of w",
      "gradient of b",
      "norm",
      "norm after clipping",
    ],
  },
  guess: {
    question: (clip: Clip, norm: string, updates: number) =>
      `Your guess first: after one update the gradient will be ${norm} long${clip === "none" ? "" : `, and is clipped ${clipNames[clip]}`}. Where is training after ${updates} updates?`,
    subject: "Training",
    options: [
      { value: "valley", name: "in the valley" },
      { value: "lost", name: "elsewhere" },
    ],
    outcome: (loss: string) => `Its loss is ${loss}.`,
  },
} as const;
