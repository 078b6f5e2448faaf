import { LARGEST_SEED } from "../../random/limits.ts";

/** What may be asked of the walkthrough; the page's controls and addresses take the same. */
export const spellingLimits = {
  letters: { min: 2, max: 12 },
  hiddenSize: { min: 1, max: 8 },
  seed: { min: 0, max: LARGEST_SEED },
  learningRate: { min: 0, max: 1000 },
  /** A weight or bias that is set by hand. */
  weight: { min: -1e6, max: 1e6 },
  /**
   * Numbers set by hand. The largest network has 277 (12 letters, 8 hidden nodes, biases, learning rate),
   * so each can be set once; many more would make an address too long for servers and chats.
   */
  edits: { min: 0, max: 300 },
  /** A number of the picture that is held, far beyond what tanh can give. */
  heldValue: { min: -10, max: 10 },
  /** Numbers of the picture that are held. */
  held: { min: 0, max: 60 },
  /** Training ends at the last one, learnt or not. */
  update: { min: 0, max: 2000 },
} as const;

/** The step whose memory the reader computes: the first one after a memory has come along. */
export const BY_HAND = 3;

/** Training ends when every step with a loss gives its target at least this probability. */
export const LEARNT_PROBABILITY = 0.9;
/**
 * Training ends as oscillating when over this many updates the loss has jumped up, time and again,
 * and found no new low. Slow learning goes on: its loss falls a little each time.
 */
export const OSCILLATION_WINDOW = 50;
/** Jumps within the window that make an oscillation. */
export const OSCILLATION_JUMPS = 10;
/** A loss that is larger than the one before by this factor has jumped; less may be rounding. */
export const OSCILLATION_RISE = 1.01;

/** The letters of the worked example, in the order of its one-hot vectors. */
export const ARTICLE_ALPHABET = ["d", "o", "g", "s"] as const;

/** Letters of a text that its network reads. */
export const articleTextLimits = { min: 2, max: 8 } as const;
