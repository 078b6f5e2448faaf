import { plainText } from "../../math/elementText.ts";
import { withoutMarks } from "../../words/isolated.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const lowered = (sign: string) => (sign === "⁻" ? "-" : String(SUPERSCRIPTS.indexOf(sign)));

/** As typed on a keyboard: hyphens for minus signs, and a caret before what is raised. */
const plainSigns = (text: string) =>
  text
    .replaceAll("−", "-")
    .replaceAll(/⁻?[⁰¹²³⁴-⁹]+/gu, (raised) => `^${raised.replaceAll(/./gu, lowered)}`);

/**
 * What a table's cell says, as a spreadsheet reads it: −5.3×10⁻³ is -5.3e-3, 1,090,821 is 1090821, and a dash for
 * what is not there is nothing. Words stay as they are, but for those that a spreadsheet would take for a formula:
 * an apostrophe makes them text.
 */
export function cellText(text: string): string {
  const word = withoutMarks(text).trim().replaceAll(/\s+/gu, " ");
  if (word === "–") return "";
  const signs = plainSigns(word);
  const power = /^(?:([+-]?[\d.,]+) ?[×·] ?)?10\^\(?([+-]?\d+)\)?$/u.exec(signs);
  const number = (power ? `${power[1] ?? 1}e${power[2]}` : signs).replaceAll(/,(?=\d{3}\b)/gu, "");
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)? ?%?$/iu.test(number)) return number.replace("+", "");
  // Several numbers in one cell are no number, but are written with the same signs.
  const shown = /^[+-]?[\d.]+(?:, [+-]?[\d.]+)+$/u.test(signs) ? signs : word;
  return /^[=+@\-\t]/u.test(signs) ? `'${shown}` : shown;
}

/** A cell of a table on the page; with `isExact`, the number that it rounds, where the table tells it. */
export function textOfCell(cell: Element, isExact: boolean): string {
  const exact = isExact ? cell.querySelector("data")?.value : undefined;
  return cellText(exact ?? plainText(cell));
}

/** A table on the page as rows of cells. */
const rowsOf = (table: HTMLTableElement): string[][] =>
  [...table.rows].map((row) => [...row.cells].map((cell) => textOfCell(cell, true)));

const captionOf = ({ caption }: HTMLTableElement) =>
  caption ? [[cellText(plainText(caption))]] : [];

/** A field as RFC 4180 writes it: in quotation marks, doubled within, where it holds a comma, one of them or a line. */
const field = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as RFC 4180 writes them, each ended by CR and LF. */
export const csvOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");

/** A table as a file; several as one, each below its caption, with an empty line between two. */
export function csvOfTables(tables: readonly HTMLTableElement[]): string {
  const [only] = tables;
  if (only && tables.length === 1) return csvOf(rowsOf(only));
  return tables.map((table) => csvOf([...captionOf(table), ...rowsOf(table)])).join("\r\n");
}
