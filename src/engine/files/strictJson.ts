/** What a text turned out to be: a value, or the reason why it is none. */
export type StrictJson =
  | { readonly isValid: true; readonly value: unknown }
  | { readonly isValid: false; readonly reason: string };

/**
 * Reads JSON from an untrusted source: no deeper than allowed, and no name twice in one object, of
 * which JSON.parse would silently keep the last.
 *
 * @param deepest levels of objects and lists allowed inside one another
 * @remarks Three passes over the text, none of them recursive before the depth is known.
 */
export function parseStrictJson(text: string, deepest: number): StrictJson {
  if (isDeeperThan(text, deepest))
    return { isValid: false, reason: `is nested more than ${deepest} levels deep` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { isValid: false, reason: `is not valid JSON${whatIsWrong(text)}` };
  }
  const name = repeatedName(text);
  if (name !== null) return { isValid: false, reason: `has the name ${name.slice(0, 80)} twice` };
  return { isValid: true, value };
}

/** Where the string that begins at `start` ends; the end of the text if it does not. */
function closingQuote(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
  return i;
}

/** The two mistakes that are easily made: a file cut off, and Python's NaN and Infinity. Empty for all others. */
function whatIsWrong(text: string): string {
  let depth = 0;
  let name = "";
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const word = ["NaN", "Infinity"].find((candidate) => text.startsWith(candidate, i));
    if (word !== undefined)
      return `: at character ${i + 1}${name && `, after ${name.slice(0, 80)}`}, it holds ${word}, which JSON has no number for`;
    if (character === '"') {
      const end = closingQuote(text, i);
      name = text.slice(i, end + 1);
      i = end;
    } else if ("{[".includes(character)) depth++;
    else if ("}]".includes(character)) depth--;
  }
  return depth > 0 ? `: it ends inside ${depth} unclosed brackets` : "";
}

/** Counts brackets outside of strings; the text need not be JSON. */
function isDeeperThan(text: string, deepest: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '"') i = closingQuote(text, i);
    else if ("{[".includes(character)) depth++;
    else if ("}]".includes(character)) depth--;
    if (depth > deepest) return true;
  }
  return false;
}

/**
 * The first name that stands twice in one object, as written; null if there is none.
 *
 * @param text valid JSON
 */
function repeatedName(text: string): string | null {
  const namesByLevel: Set<string>[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if ("{[".includes(character)) namesByLevel.push(new Set());
    else if ("}]".includes(character)) namesByLevel.pop();
    else if (character === '"') {
      const end = closingQuote(text, i);
      const written = text.slice(i, end + 1);
      i = end;
      while (" \t\r\n".includes(text[i + 1] ?? ",")) i++;
      if (text[i + 1] !== ":") continue;
      // Two ways to escape a letter are still one name.
      const name = JSON.parse(written) as string;
      const names = namesByLevel.at(-1);
      if (names?.has(name)) return written;
      names?.add(name);
    }
  }
  return null;
}
