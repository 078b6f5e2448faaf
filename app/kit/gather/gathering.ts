import type { Kind } from "../../../src/protocol/messages.ts";
import { createGathering } from "./createGathering.ts";
import type { GatherDeclaration, GatherPart } from "./gather.types.ts";
import { GatherBar } from "./GatherBar.tsx";

/** Lets a figure do long work in helpings: `gather: gathering({ none, next, add, … })`. */
export const gathering = <Params, K extends Kind, Gathered>(
  declaration: GatherDeclaration<Params, K, Gathered>,
): GatherPart<Params, K, Gathered> => ({
  ...declaration,
  follow: (ask, instance, asker) =>
    createGathering(declaration, ask, instance, asker, (callback) =>
      requestAnimationFrame(callback),
    ),
  // What a figure's gathering holds was made by its declaration.
  of: ({ gather }) => (gather ? (gather.gathered as Gathered) : declaration.none),
  Bar: GatherBar,
});
