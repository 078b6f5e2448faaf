import type { CharacterModel } from "../engine/index.ts";
import type { ModelName } from "../protocol/messages.ts";
import { sharedLoad } from "./sharedLoad.ts";

/** Gives a trained network by its name. */
export type LoadModel = (name: ModelName) => Promise<CharacterModel>;

async function fetchModel(address: string): Promise<CharacterModel> {
  const [response, { decodeModel }] = await Promise.all([
    fetch(address),
    import("../engine/training/modelFile.ts"),
  ]);
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}.`);
  return decodeModel(new Uint8Array(await response.arrayBuffer()));
}

/**
 * Makes a loader of trained networks. Each is fetched and unpacked once, when a question first names it.
 *
 * @param addressOf where the file of a network lies
 */
export function createModelLoader(
  addressOf: (name: ModelName) => string | Promise<string>,
): LoadModel {
  const loads = new Map<ModelName, () => Promise<CharacterModel>>();
  return (name) => {
    const known = loads.get(name);
    const load =
      known ??
      sharedLoad(`The trained network “${name}”`, async () => fetchModel(await addressOf(name)));
    loads.set(name, load);
    return load();
  };
}
