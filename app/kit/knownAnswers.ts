/** Answers by the key of their question, such as those that come inside a page. */
export type KnownAnswers = ReadonlyMap<string, unknown>;

/** Equal questions have equal keys. */
export const keyOf = (question: object): string => JSON.stringify(question);

/** A typed array as JSON: a list with a tag. */
const TAG = "$f64";

/** As plain data, for the answers that come inside the page. */
export function toPlain(answers: KnownAnswers): unknown {
  const text = JSON.stringify([...answers], (_key, part: unknown) =>
    part instanceof Float64Array ? { [TAG]: Array.from(part) } : part,
  );
  return JSON.parse(text);
}

/** Reads what {@link toPlain} made, as text. */
export function fromPlain(text: string): KnownAnswers {
  const answers = JSON.parse(text, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null || !(TAG in part)) return part;
    return Float64Array.from(part[TAG] as number[]);
  }) as [string, unknown][];
  return new Map(answers);
}

/** What the page's HTML carries; nothing where it carries nothing. */
export function answersOfPage(): KnownAnswers {
  const text = document.querySelector("#first-answers")?.textContent;
  return text ? fromPlain(text) : new Map();
}
