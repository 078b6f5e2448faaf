import { quote } from "../../words/isolated.ts";

/** The words of the figure "jacobians". */
export const jacobianWords = {
  title: "A circle of directions, step by step backwards",
  angle: "Your gradient’s direction, in degrees",
  more: "Other weights",
  rho: "Spectral radius ρ",
  seed: "Seed",
  nextSeed: "Draw again",
  axes: ["unit 1", "unit 2"] as const,
  plane: (t: number) => `The circle of directions, as it is at t = ${t}`,
  drawn: (zoom: number) => (zoom > 1 ? `drawn ×${zoom}` : `drawn ÷${1 / zoom}`),
  product: "at most",
  least: "at least",
  envelope: "envelope",
  arrow: "your gradient",
  chart: "Singular values of the product of all steps so far, by time step, on a logarithmic axis",
  time: "time step t",
  mark: (t: number) => `t = ${t}`,
  step: (t: number, word: string, most: string) =>
    `t = ${t}, ${quote(word)}: what sets out is multiplied by ${most} at most`,
  start: (last: string) =>
    `At ${quote(last)} nothing has been multiplied yet: every direction is a point of the circle, and has length 1.`,
  stepped: (t: number, word: string, most: string, least: string) =>
    `t = ${t}, ${quote(word)}: this step makes one direction ${most} times as long, another ${least} times.`,
  steppedCue: (t: number, word: string, most: string, least: string) =>
    `t = ${t}, ${quote(word)}: this step multiplies one direction by ${most}, another by ${least}.`,
  allCue: (most: string, least: string) => `All steps so far: ${most} at most, ${least} at least.`,
  all: (most: string, least: string) =>
    `All steps so far make an ellipse that is ${most} times as long as the circle, and ${least} times as wide.`,
  yours: (angle: number, length: string) => `Your gradient, at ${angle}°, has length ${length}.`,
  bound: (envelope: string) => `The largest stretches, multiplied, would be ${envelope}.`,
  changed: (name: string, before: number, now: number) =>
    `Changed: ${name}, from ${before} to ${now}.`,
  names: { angle: "the direction", rho: "ρ", seed: "the seed" },
  table: {
    caption: (rho: number) =>
      `Stretches of the steps back and of their product, for a network of 2 units with ρ = ${rho}`,
    t: "t",
    word: "Word",
    columns: {
      most: "this step, at most",
      least: "this step, at least",
      allMost: "all steps, at most",
      allLeast: "all steps, at least",
      envelope: "envelope: largest stretches, multiplied",
      arrow: "your gradient’s length",
      own: "the network’s own gradient’s length",
      zoom: "drawn, times",
    },
    notes: (angle: number) => [
      `Your gradient sets out at ${angle}°.`,
      "The circle has the radius 1.",
    ],
  },
  guess: {
    question: "Your guess first: what will the circle be after all the steps back?",
    subject: "At the first word it is",
    options: [
      { value: "circle", name: "still nearly a circle" },
      { value: "ellipse", name: "an ellipse" },
      { value: "line", name: "all but a line" },
    ],
    outcome: (most: string, least: string) =>
      `It is ${most} times as long as the circle and ${least} times as wide: nearly all directions have turned into one.`,
    round: (most: string, least: string) =>
      `It is ${most} times as long as the circle and ${least} times as wide.`,
  },
  check: {
    envelope: (envelope: string, most: string, word: string) =>
      `At ${quote(word)} the envelope is ${envelope}; the product really stretches by ${most} at most. How many times too large is the envelope? Two digits will do.`,
    right: (times: string) =>
      `${times} times. No direction is the best one for every step: what one step leaves points elsewhere than the next one stretches.`,
    slips: {
      upsideDown: "That is the ratio upside down. The envelope is the larger one: divide it.",
      difference: "You subtracted. “How many times” asks for a ratio: divide.",
      product: "You multiplied the two. “How many times” asks for a ratio: divide.",
    },
    hint: "Divide the first number by the second.",
  },
} as const;
