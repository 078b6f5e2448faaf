import type { Grid } from "./grids.ts";

/** Which picture an operation has: how its operands stand to its result. */
type SceneForm = "sum" | "hand" | "key" | "rows" | "table" | "tables" | "curve" | "shares" | "bet";

/** The numbers of one operation, and the row that is looked at. */
export interface Scene {
  readonly form: SceneForm;
  readonly operands: readonly Grid[];
  /** Between operands; the last one stands before the result. */
  readonly signs: readonly string[];
  readonly result: Grid | null;
  /** The sums go down the columns of the matrix. */
  readonly isDown: boolean;
  readonly row: number;
  readonly col: number;
}

/** What is particular to a scene. */
export type SceneDraft = Partial<Scene> & Pick<Scene, "form" | "operands">;
