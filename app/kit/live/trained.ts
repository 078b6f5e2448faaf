import { createLive } from "./createLive.ts";
import type { LiveDeclaration, LivePart } from "./live.types.ts";
import { browserSurroundings } from "./surroundings.ts";
import { TrainingBar } from "./TrainingBar.tsx";

/** Lets a figure train a network while the reader watches: `live: trained({ start: … })`. */
export const trained = <Params, Answer>(
  declaration: LiveDeclaration<Params, Answer>,
): LivePart<Params, Answer> => ({
  ...declaration,
  follow: (ask, instance) => createLive(declaration, ask, instance, browserSurroundings),
  Bar: TrainingBar,
});
