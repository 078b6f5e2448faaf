import type { Kind } from "../../../src/protocol/messages.ts";
import type { Asker } from "../asker.ts";
import { createGathering } from "./createGathering.ts";
import type { GatherDeclaration, GatherPart } from "./gather.types.ts";
import { GatherBar } from "./GatherBar.tsx";
import { pageWorkplace } from "./pageWorkplace.ts";
import type { Workplace } from "./workplace.ts";

/**
 * Lets a figure do long work in helpings: `gather: gathering({ none, next, add, … })`.
 *
 * @param workplaceOf where they are computed: in the page's worker, unless it is `ownWorkplace`
 */
export const gathering = <Params, K extends Kind, Gathered>(
  declaration: GatherDeclaration<Params, K, Gathered>,
  workplaceOf: (asker: Asker) => Workplace = pageWorkplace,
): GatherPart<Params, K, Gathered> => ({
  ...declaration,
  follow: (ask, instance, asker) =>
    createGathering(declaration, ask, instance, workplaceOf(asker), (callback) =>
      requestAnimationFrame(callback),
    ),
  // What a figure's gathering holds was made by its declaration.
  of: ({ gather }) => (gather ? (gather.gathered as Gathered) : declaration.none),
  Bar: GatherBar,
});
