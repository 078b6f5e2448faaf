import { networkWords as words } from "../words/network.ts";
import type { NetworkCell } from "./cells.ts";

/** A number in words, with what the eye learns from its frame. */
export function spokenValue({ text, mark }: NetworkCell): string {
  if (text === "") return words.notYet;
  return mark === null ? text : `${text}, ${words.marks[mark]}`;
}

/** All numbers of a part, one after the other. */
export const spokenValues = (cells: readonly NetworkCell[]): string =>
  cells.every(({ text }) => text === "") ? words.notYet : cells.map(spokenValue).join("; ");
