/** Characters from one code point to another, both included. */
const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));

const ascii = between(0x20, 0x7e);

/** ASCII and what else a text holds, in order. Escapes of a script (`\u2212`) count as what they stand for. */
export function siteCharacters(text: string): string {
  const escaped = [...text.matchAll(/\\u([\da-f]{4})/gi)].map(([, code = ""]) =>
    String.fromCodePoint(parseInt(code, 16)),
  );
  const beyond = [...Array.from(text), ...escaped].filter((character) =>
    /[^\p{C}]/u.test(character),
  );
  return [...new Set([...ascii, ...beyond])].toSorted().join("");
}

/**
 * The characters of Latin scripts and their punctuation, arrows and signs that are not in `site`; none without a shape,
 * such as the marks that isolate a word: no font need be fetched for them.
 */
export function typedCharacters(site: string): string {
  const known = new Set(site);
  return [...between(0xa0, 0x36f), ...between(0x2000, 0x22ff)]
    .filter(
      (character) =>
        !known.has(character) && /[^\p{C}\p{Default_Ignorable_Code_Point}]/u.test(character),
    )
    .join("");
}

const hex = (code: number) => code.toString(16).toUpperCase();

/** Characters in order, as the value of CSS's `unicode-range`. */
export function rangeOf(characters: string): string {
  const runs: { first: number; last: number }[] = [];
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const run = runs.at(-1);
    if (run?.last === code - 1) run.last = code;
    else runs.push({ first: code, last: code });
  }
  return runs
    .map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ""}`)
    .join(", ");
}
