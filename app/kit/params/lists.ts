import { kitWords } from "../words.ts";
import type { Param, Schema, ValuesOf } from "./param.ts";

/** Stands between the parts of a record. A minus never follows a part's text, so a negative part can be told. */
const BETWEEN_PARTS = "-";
const BETWEEN_ITEMS = ",";

/** Marks of the code itself that stand inside a part. */
const escaped = (part: string) =>
  part.replaceAll(/[-,!]/g, (mark) => `!${mark.charCodeAt(0).toString(16)}`);
const plain = (part: string) =>
  part.replaceAll(/!([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

export interface RecordParam<S extends Schema> extends Param<ValuesOf<S>> {
  readonly parts: S;
}

export interface ListParam<Value> extends Param<readonly Value[]> {
  readonly item: Param<Value>;
  readonly least: number;
  readonly most: number;
}

/** Several values that belong together, such as one network's settings: `tanh-0.5-32-5`. */
export function record<S extends Schema>(parts: S): RecordParam<S> {
  const entries = Object.entries(parts);
  const names = entries.map(([name, { accepted }]) => kitWords.part(name, accepted));
  return {
    parts,
    first: Object.fromEntries(entries.map(([name, { first }]) => [name, first])) as ValuesOf<S>,
    accepted: kitWords.record(
      entries.map(([, param]) => param.write(param.first)).join(BETWEEN_PARTS),
      names,
    ),
    write: (value) =>
      entries.map(([name, param]) => escaped(param.write(value[name]))).join(BETWEEN_PARTS),
    read(text) {
      const found = text.split(BETWEEN_PARTS);
      if (found.length !== entries.length) return null;
      const values = entries.map(([name, param], k) => [name, param.read(plain(found[k] ?? ""))]);
      return values.some(([, value]) => value === null)
        ? null
        : (Object.fromEntries(values) as ValuesOf<S>);
    },
  };
}

/** What stands, in an address too, for a value that is absent. */
export const NONE = "none";

export interface OptionalParam<Value> extends Param<Value | typeof NONE> {
  readonly optional: Param<Value>;
}

/** A value that may be absent, and is at first. */
export const optional = <Value>(param: Param<Value>): OptionalParam<Value> => ({
  optional: param,
  first: NONE,
  accepted: kitWords.optional(NONE, param.accepted),
  write: (value) => (value === NONE ? NONE : param.write(value)),
  read: (text) => (text === NONE ? NONE : param.read(text)),
});

/**
 * As many values of one kind as the reader adds, from `least` to `most`: what a control lets a reader add, an
 * address brings back.
 */
export const list = <Value>(
  item: Param<Value>,
  first: readonly Value[],
  least: number,
  most: number,
): ListParam<Value> => ({
  item,
  least,
  most,
  first,
  accepted: kitWords.list(least, most, item.accepted),
  write: (values) => values.map((value) => item.write(value)).join(BETWEEN_ITEMS),
  read(text) {
    const values = text === "" ? [] : text.split(BETWEEN_ITEMS).map((one) => item.read(one));
    const isWhole = values.every((value) => value !== null);
    return isWhole && values.length >= least && values.length <= most ? values : null;
  },
});
