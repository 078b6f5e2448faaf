import { chainNames, operationNames } from "../nameWords.ts";
import type { Operation, Step, Walk } from "../walk.ts";

const MOST = 3;

/** What is computed after this step, with its short name; a softmax is one thing. */
export function chainOf(
  walk: Walk,
  { operation, leafEnd }: Step,
): readonly { readonly operation: Operation; readonly name: string }[] {
  return walk.operations
    .filter(
      ({ start, kind, id }) =>
        id !== operation.id && start > Math.min(leafEnd, operation.start) && kind !== "e",
    )
    .filter(({ start }) => start > leafEnd || start > operation.start)
    .slice(0, MOST)
    .map((one) => ({ operation: one, name: chainNames[one.kind] ?? operationNames[one.kind] }));
}
