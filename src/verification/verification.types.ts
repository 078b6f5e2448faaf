import type { RunNetwork } from "../engine/network/network.types.ts";

/** One of the ways in which the engine computes the same thing. */
export interface Way {
  readonly name: string;
  readonly run: RunNetwork;
}

/** How far the engine's numbers may be from the reference's. */
export interface Precision {
  /** Allowed of the absolute error and of the relative error alike */
  readonly tolerance: number;
  /** What the absolute error is divided by where the expected number is smaller than this */
  readonly floor: number;
}

/** One quantity of a file, computed in one way, over all problems that the file holds. */
export interface ComparisonRow {
  /** The way's name */
  readonly way: string;
  readonly quantity: string;
  /** How many numbers were compared */
  readonly count: number;
  /** Largest |actual − expected|; infinite if either was not a finite number */
  readonly largestAbsolute: number;
  /** Largest |actual − expected| / max(|expected|, floor) */
  readonly largestRelative: number;
  /** The problem in which the largest relative error occurred, e.g. "lstm, 2 layers, 1 direction" */
  readonly problem: string;
  /** Which of that problem's numbers it was, 0 …, row-major */
  readonly index: number;
  readonly isWithinTolerance: boolean;
}

export interface FileVerification {
  readonly name: string;
  readonly precision: Precision;
  readonly rows: readonly ComparisonRow[];
  /** Why the file could not be compared to its end; null if it could */
  readonly failure: string | null;
  readonly isVerified: boolean;
}

export interface FolderVerification {
  readonly files: readonly FileVerification[];
  /** Names of files that are no reference files */
  readonly notChecked: readonly string[];
  /** Whether there was something to compare, and all of it agreed. */
  readonly isVerified: boolean;
}
