/**
 * How the engine is bundled, for the site's worker and for the bench alike. Constants of a module stay constants:
 * V8 computes with them as with numbers, but looks a variable up each time.
 */
export const engineOutput = { topLevelVar: false };
