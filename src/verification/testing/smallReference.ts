import { encodeUtf8 } from "../../engine/files/utf8.ts";
import type { FileVerification } from "../verification.types.ts";
import { verifyFolder } from "../verifyFolder.ts";
import { at, goldenJson, type Json, readGolden } from "../../engine/testing/goldenFolder.ts";

/** Names and positions, from the outermost. */
export type Path = readonly (string | number)[];

export const toBytes = (json: Json) => encodeUtf8(JSON.stringify(json));

/** The verification of a folder of one file, and, of a checkpoint, its weights. */
export function verifyFile(name: string, content: Json | Uint8Array): FileVerification {
  const bytes = content instanceof Uint8Array ? content : toBytes(content);
  const weights = name.replace(".json", ".safetensors");
  const names = name.startsWith("checkpoint_") ? [name, weights] : [name];
  const read = (asked: string) => (asked === name ? bytes : readGolden(asked));
  return verifyFolder(names, read).files[0]!;
}

/** Less of each file, in which still every kind of number stands. */
export const small: Readonly<Record<string, Json>> = {
  "cells.json": (goldenJson("cells.json") as Json[]).filter((_, index) => [1, 13].includes(index)),
  "dogs.json": goldenJson("dogs.json"),
  "gradient_norms.json": [0, 11].map((index) => at(goldenJson("gradient_norms.json"), [index])),
  "optimizers.json": goldenJson("optimizers.json"),
  "checkpoint_gru.json": goldenJson("checkpoint_gru.json"),
};
