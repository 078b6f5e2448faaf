import { quote } from "./isolated.ts";
import { shorten } from "./shorten.ts";

/** Marks that turn the direction of a text, and what has no shape: neither belongs into a sentence. */
const unseen = /[\p{Cc}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A refused text inside a sentence: shortened, without what cannot be seen, isolated and in quotation marks. */
export const quoted = (text: string): string => quote(shorten(text.replaceAll(unseen, "")));
