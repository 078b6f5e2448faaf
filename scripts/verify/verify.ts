import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { FolderVerification } from "../../src/verification/verification.types.ts";
import { verifyFolder } from "../../src/verification/verifyFolder.ts";
import { describeFile } from "./describeFile.ts";

interface Outcome {
  readonly lines: readonly string[];
  /** 0: there was something to compare, and all of it agreed */
  readonly exitCode: 0 | 1;
}

const refuse = (sentence: string): Outcome => ({ lines: [sentence], exitCode: 1 });

const KNOWN =
  "cells.json, dogs.json, gradient_norms.json, optimizers.json or checkpoint_NAME.json with checkpoint_NAME.safetensors";

/**
 * Compares the reference files of one folder with the engine.
 *
 * @param args one folder, relative to `from`
 * @returns a table of errors for each file, what was not checked, and last what came of it
 */
export function verify(args: readonly string[], from: string): Outcome {
  const [folder, ...others] = args;
  if (folder === undefined || others.length > 0)
    return refuse("Give one folder of reference files: npm run verify -- FOLDER");
  const path = resolve(from, folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return refuse(`There is no folder ${path}.`);
  const entries = readdirSync(path);
  const isFile = (name: string) =>
    statSync(join(path, name), { throwIfNoEntry: false })?.isFile() === true;
  const result = verifyFolder(entries.filter(isFile), (name) => readFileSync(join(path, name)));
  const notChecked = [...result.notChecked, ...entries.filter((name) => !isFile(name))];
  if (result.files.length === 0)
    return refuse(`There is nothing to verify in ${path}: it has no ${KNOWN}.`);
  const lines = [
    ...result.files.flatMap(describeFile),
    ...notChecked.map((name) => `not checked, since it is no reference file: ${name}`),
    conclusion(result),
  ];
  return {
    // Names and texts come from files, and may hold what would steer a terminal.
    lines: lines.map((line) => line.replaceAll(/\p{Control}/gu, "�")),
    exitCode: result.isVerified ? 0 : 1,
  };
}

function conclusion({ files, isVerified }: FolderVerification): string {
  const rows = files.flatMap((file) => file.rows);
  const numbers = rows.reduce((sum, { count }) => sum + count, 0);
  if (isVerified) return `verified: files: ${files.length}, numbers compared: ${numbers}`;
  const failed = files.filter((file) => !file.isVerified).map(({ name }) => name);
  return `NOT verified: ${failed.join(", ")}`;
}
