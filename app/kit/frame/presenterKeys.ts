import type { keyNames } from "./presenterWords.ts";

/** What a single key does; all but training only in a presentation. */
export type Command =
  | {
      readonly does:
        | "blank"
        | "cue"
        | "spotlight"
        | "keys"
        | "train"
        | "one"
        | "reveal"
        | "clear"
        | "check";
    }
  | { readonly does: "chapter"; readonly to: "before" | "after" }
  /** `choice` counts from 0. */
  | { readonly does: "vote"; readonly choice: number; readonly by: 1 | -1 };

/** What not every figure has: steps inside its steps, a network to train, single updates, questions. */
export type Need = "levels" | "training" | "one" | "questions";

interface Listed {
  /** As they are printed on the keyboard */
  readonly keys: readonly string[];
  /** Of what it does: the list shows its words. */
  readonly name: keyof typeof keyNames;
  /** Without it they do nothing. */
  readonly needs?: Need;
}

interface Bound extends Listed {
  readonly command: Command;
}

/** Each key once. `Shift+` stands before the letter that it is held with. */
export const boundKeys: readonly Bound[] = [
  { keys: ["N"], name: "after", command: { does: "chapter", to: "after" } },
  { keys: ["Shift+N"], name: "before", command: { does: "chapter", to: "before" } },
  { keys: ["V"], name: "reveal", command: { does: "reveal" } },
  { keys: ["Q"], name: "check", needs: "questions", command: { does: "check" } },
  { keys: ["0"], name: "clear", command: { does: "clear" } },
  { keys: ["T"], name: "train", needs: "training", command: { does: "train" } },
  { keys: ["U"], name: "one", needs: "one", command: { does: "one" } },
  { keys: ["L"], name: "spotlight", command: { does: "spotlight" } },
  { keys: ["C"], name: "cue", command: { does: "cue" } },
  { keys: ["B", "."], name: "blank", command: { does: "blank" } },
  { keys: ["H"], name: "keys", command: { does: "keys" } },
];

/**
 * All keys of a presentation, as its help lists them.
 *
 * @param isBackward the walk goes against time: the arrows lead where the picture goes, to the left
 */
export const keysOf = (isBackward: boolean): readonly Listed[] => [
  { keys: [isBackward ? "←" : "→", "PageDown"], name: "next" },
  { keys: [isBackward ? "→" : "←", "PageUp"], name: "back" },
  { keys: ["↓", "Enter"], name: "open", needs: "levels" },
  { keys: ["↑", "Backspace"], name: "close", needs: "levels" },
  { keys: ["1 … 9"], name: "vote" },
  { keys: ["Shift+1 … 9"], name: "unvote" },
  ...boundKeys,
  { keys: ["Esc"], name: "leave" },
];

const byKey = new Map(boundKeys.flatMap(({ keys, command }) => keys.map((key) => [key, command])));

/** What a key asks for; null if nothing. Digits go by their place: some keyboards need Shift to write one. */
export function commandOf(event: Pick<KeyboardEvent, "key" | "code" | "shiftKey">): Command | null {
  const { key, code, shiftKey } = event;
  const digit = /^Digit([0-9])$/u.exec(code)?.[1] ?? (/^[0-9]$/u.test(key) ? key : undefined);
  if (digit !== undefined && digit !== "0") {
    return { does: "vote", choice: Number(digit) - 1, by: shiftKey ? -1 : 1 };
  }
  const letter = digit ?? key.toUpperCase();
  return byKey.get(shiftKey ? `Shift+${letter}` : letter) ?? byKey.get(letter) ?? null;
}
