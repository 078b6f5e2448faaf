/** The words of the figure "pass-cost". */
export const costWords = {
  title: "What a longer text costs",
  step: (T: number) => `T = ${T}`,
  memory: "memory, kB",
  time: "time, ms, measured on this machine",
  axis: "T, steps",
  unmeasured: "not measured yet",
  says: {
    memory: (T: number, kilobytes: string) =>
      `To learn from a text of T = ${T} steps, the engine holds ${kilobytes} kB.`,
    time: (milliseconds: string) =>
      `Forward and back took ${milliseconds} ms on this machine, the median of five measurements.`,
    noTime: "How long it takes is not measured here yet.",
    measured: (count: number, of: number) => `${count} of ${of} measurements are made.`,
    whole: (shortest: number, longest: number, ratio: string) =>
      `From T = ${shortest} to T = ${longest}, the text is ${longest / shortest} times as long, and took ${ratio} times as long.`,
  },
  table: {
    caption: "What it costs to learn from one text, by its length",
    notes: (units: number, symbols: number, perStep: string, fixed: string) => [
      `The network has ${units} hidden units and reads and guesses ${symbols} symbols.`,
      `Memory is counted: ${perStep} kB for each step, and ${fixed} kB that do not depend on T.`,
    ],
    timeNotes: (shortest: number, longest: number, ratio: string) => [
      `Time is measured on this machine, each time as the fastest of six tries, and differs from one machine and one moment to the next; from T = ${shortest} to T = ${longest} the length grows ${longest / shortest} times, and the time ${ratio} times.`,
    ],
    columns: ["T", "memory, kB", "median, ms", "five measurements, ms"],
    none: "not measured",
  },
  gather: { start: "Measure the time here", units: "measurements" },
  guess: {
    question:
      "Your guess first: from T = 200 to T = 400 the text doubles. How does the memory grow?",
    subject: "It becomes",
    options: [
      { value: "same", name: "no larger" },
      { value: "less", name: "larger, but less than twice" },
      { value: "twice", name: "twice as large" },
      { value: "more", name: "four times as large" },
    ],
    outcome: (from: string, to: string, perStep: string) =>
      `From ${from} kB to ${to} kB: ${perStep} kB more for each step, on top of what does not depend on T.`,
  },
  check: {
    question: (shorter: number, longer: number) =>
      `Each state is kept until the gradient comes back to it. By how many kB does the memory grow from T = ${shorter} to T = ${longer}?`,
    right: (growth: string, steps: number) =>
      `By ${growth} kB, for ${steps} more steps that are all kept.`,
    hint: "Walk to both lengths and subtract what the engine holds.",
    slips: {
      whole:
        "That is all it holds at the longer length. Take away what it holds at the shorter one.",
      one: "That is what one more step takes. How many more steps are there?",
    },
  },
} as const;
