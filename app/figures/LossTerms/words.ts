/** The words of the figure "loss-terms". */
export const lossTermWords = {
  title: "One gradient, term by term",
  more: "Other weights",
  rho: "Spectral radius ρ",
  seed: "Seed",
  losses: "loss at",
  direct: "Bars below: own loss",
  returning: "later losses",
  soFarShare: (share: string) => `terms so far: ${share}`,
  whole: "whole gradient",
  distance: "distance t − k",
  at: "terms at this distance",
  upTo: "all up to it",
  chart: "Norm of the sum of all terms at one distance, and of all up to it, on a logarithmic axis",
  mark: (d: number) => `t − k = ${d}`,
  step: (d: number, share: string) =>
    `t − k = ${d}: with all nearer terms, ${share} as long as the whole gradient`,
  near: (norm: string, share: string) =>
    `Distance t − k = 0: what each loss says about its own step. The sum of these terms has norm ${norm}: it is ${share} as long as the whole gradient.`,
  far: (d: number, norm: string, share: string) =>
    `Distance t − k = ${d}: the sum of these terms has norm ${norm}, ${share} as long as the whole gradient.`,
  cue: (d: number, share: string) =>
    d === 0
      ? `What each loss says about its own step: the sum is ${share} as long as the whole gradient.`
      : `Terms of up to ${d === 1 ? "1 word" : `${d} words`} back: their sum is ${share} as long as the whole gradient.`,
  /** Of a sum that is longer than the whole: then its product with the rest is negative. */
  isLonger: "What is still to come points partly against it, and shortens it.",
  soFar: (norm: string, share: string) =>
    `The sum of all terms so far has norm ${norm}: it is ${share} as long as the whole gradient.`,
  table: {
    caption: (rho: number) => `The gradient of the recurrent matrix, taken apart, with ρ = ${rho}`,
    note: (whole: string) =>
      `The norm of the whole gradient is ${whole}. The sum of two vectors is seldom as long as both together.`,
    columns: [
      "k",
      "Word",
      "direct part",
      "returning part",
      "both",
      "t − k",
      "terms at t − k",
      "of the whole",
      "terms up to t − k",
      "up to t − k, of the whole",
    ],
  },
  guess: {
    question:
      "Your guess first: from how far back must terms be taken to have 99% of the whole gradient’s length?",
    subject: "Terms",
    options: [
      { value: "near", name: "2 words at most" },
      { value: "half", name: "3 to 7 words" },
      { value: "all", name: "more" },
    ],
    outcome: (reach: number) =>
      `Terms up to ${reach === 1 ? "1 word" : `${reach} words`} back are enough.`,
  },
} as const;
