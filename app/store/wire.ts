/** Answers as JSON, for the ones that come inside the page: typed arrays become tagged lists. */
const TAG = "$f64";

export function toPlain(value: unknown): unknown {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Float64Array ? { [TAG]: Array.from(part) } : part,
  );
  return JSON.parse(text);
}

export function fromJson(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null || !(TAG in part)) return part;
    return Float64Array.from(part[TAG] as number[]);
  });
}
