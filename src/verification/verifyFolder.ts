import { EngineError } from "../engine/errors.ts";
import { runFast } from "../engine/fast/runFast.ts";
import { parseStrictJson } from "../engine/files/strictJson.ts";
import { decodeSafetensors } from "../engine/files/safetensors.ts";
import { decodeUtf8 } from "../engine/files/utf8.ts";
import { runTrace } from "../engine/trace/runTrace.ts";
import { invalidReference, InvalidReferenceError } from "./jsonFields.ts";
import { createTally, type Tally } from "./tally.ts";
import type { FileVerification, FolderVerification, Precision, Way } from "./verification.types.ts";
import { verifyCells } from "./verifyCells.ts";
import { verifyCheckpoint } from "./verifyCheckpoint.ts";
import { verifyDogs } from "./verifyDogs.ts";
import { verifyGradientNorms } from "./verifyGradientNorms.ts";
import { verifyOptimizers } from "./verifyOptimizers.ts";

const WAYS: readonly Way[] = [
  { name: "trace", run: runTrace },
  { name: "fast", run: runFast },
];

/** Of references computed in double precision: numbers below the floor must agree to within 1e-15, rounding alone. */
const DOUBLE: Precision = { tolerance: 1e-9, floor: 1e-6 };
/** Of references computed in less: numbers below the floor must agree to within 1e-6. */
const SINGLE: Precision = { tolerance: 1e-5, floor: 0.1 };

const DEEPEST_JSON = 8;

type VerifyFile = (content: unknown, tally: Tally, ways: readonly Way[]) => void;
const KINDS: ReadonlyMap<string, VerifyFile> = new Map([
  ["cells.json", verifyCells],
  ["dogs.json", verifyDogs],
  ["gradient_norms.json", verifyGradientNorms],
  ["optimizers.json", verifyOptimizers],
]);
const CHECKPOINT = /^(checkpoint_.+)\.(json|safetensors)$/u;

/**
 * Compares a folder of numbers that PyTorch computed with what the engine computes, in every way it has:
 * the trace, which holds some of the quantities alone, and the fast path.
 *
 * Known are `cells.json`, `dogs.json`, `gradient_norms.json`, `optimizers.json` and pairs of
 * `checkpoint_NAME.json` and `checkpoint_NAME.safetensors`; any of them may be missing. See `verifyCells` and
 * its likes for what each holds. Every number must agree within 1e-9, absolutely and relatively, and within
 * 1e-5 with checkpoints in less than double precision. A relative error is |actual − expected| /
 * max(|expected|, 1e-6), or, with such checkpoints, max(|expected|, 0.1).
 *
 * @param names of the folder's files
 * @param read  gives the bytes of one of them
 * @param ways  of computing a batch that are compared
 * @returns each file's errors; a file that cannot be used fails with a sentence, and nothing is thrown for it
 */
export function verifyFolder(
  names: readonly string[],
  read: (name: string) => Uint8Array,
  ways: readonly Way[] = WAYS,
): FolderVerification {
  const known = new Map<string, () => FileVerification>();
  for (const name of names.toSorted()) {
    const [, checkpoint] = CHECKPOINT.exec(name) ?? [];
    const verify = KINDS.get(name);
    if (verify)
      known.set(name, () =>
        verifyFile(
          name,
          () => DOUBLE,
          (tally) => verify(jsonOf(read(name)), tally, ways),
        ),
      );
    else if (checkpoint !== undefined)
      known.set(checkpoint, () => verifyPair(checkpoint, names, read, ways));
  }
  const files = Array.from(known.values(), (verify) => verify());
  return {
    files,
    notChecked: names.filter((name) => !KINDS.has(name) && !CHECKPOINT.test(name)).toSorted(),
    isVerified: files.length > 0 && files.every((file) => file.isVerified),
  };
}

function verifyPair(
  name: string,
  names: readonly string[],
  read: (name: string) => Uint8Array,
  ways: readonly Way[],
): FileVerification {
  const logits = `${name}.json`;
  const weights = `${name}.safetensors`;
  for (const [present, missing] of [
    [logits, weights],
    [weights, logits],
  ] as const)
    if (!names.includes(missing))
      return verifyFile(
        present,
        () => SINGLE,
        () => {
          throw invalidReference("the file", `needs ${missing} beside it`);
        },
      );
  const precisionOf = (): Precision =>
    decodeSafetensors(read(weights)).tensors.every(({ dtype }) => dtype === "F64")
      ? DOUBLE
      : SINGLE;
  return verifyFile(logits, precisionOf, (tally) =>
    verifyCheckpoint(jsonOf(read(logits)), read(weights), tally, ways),
  );
}

/** @throws InvalidReferenceError if the bytes are not JSON */
function jsonOf(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  if (text === null) throw invalidReference("the file", "is not UTF-8");
  const json = parseStrictJson(text, DEEPEST_JSON);
  if (!json.isValid) throw invalidReference("the file", json.reason);
  return json.value;
}

/** What goes wrong in one file is told of that file, and the others are compared all the same. */
function verifyFile(
  name: string,
  precisionOf: () => Precision,
  verify: (tally: Tally) => void,
): FileVerification {
  let precision = SINGLE;
  let tally = createTally(precision);
  let failure: string | null = null;
  try {
    precision = precisionOf();
    tally = createTally(precision);
    verify(tally);
  } catch (error) {
    if (!(error instanceof EngineError || error instanceof InvalidReferenceError)) throw error;
    failure = error.message;
  }
  const rows = tally.rows();
  const isVerified =
    failure === null &&
    rows.length > 0 &&
    rows.every(({ count, isWithinTolerance }) => count > 0 && isWithinTolerance);
  return { name, precision, rows, failure, isVerified };
}
