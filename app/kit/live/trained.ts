import type { Kind } from "../../../src/protocol/messages.ts";
import type { Schema } from "../params/param.ts";
import { createLive } from "./createLive.ts";
import type { LiveDeclaration, LivePart } from "./live.types.ts";
import { browserSurroundings } from "./surroundings.ts";
import { TrainingBar } from "./TrainingBar.tsx";

/** Lets a figure train a network while the reader watches: `live: trained({ start: … })`. */
export const trained = <S extends Schema, K extends Kind>(
  declaration: LiveDeclaration<S, K>,
): LivePart<S, K> => ({
  ...declaration,
  follow: (ask, instance) => createLive(declaration, ask, instance, browserSurroundings),
  Bar: TrainingBar,
});
