import { shorten } from "../../words/shorten.ts";
import { kitWords } from "../words.ts";
import type { Schema, ValuesOf } from "./param.ts";

/** The first values, but for what a page presets. */
export const firstOf = <S extends Schema>(
  schema: S,
  preset: Partial<ValuesOf<S>>,
): ValuesOf<S> => ({
  ...(Object.fromEntries(
    Object.entries(schema).map(([name, { first }]) => [name, first]),
  ) as ValuesOf<S>),
  ...preset,
});

/** What differs from `usual`, by name; empty for the first picture. */
export function writeParams<S extends Schema>(
  schema: S,
  values: ValuesOf<S>,
  usual: ValuesOf<S>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(schema)
      .map(([name, param]) => [name, param.write(values[name]), param.write(usual[name])] as const)
      .filter(([, written, first]) => written !== first)
      .map(([name, written]) => [name, written]),
  );
}

/** Parameters, and a sentence for everything that was asked for and cannot be. */
export interface Read<S extends Schema> {
  readonly params: ValuesOf<S>;
  readonly complaints: readonly string[];
}

/** Reads an address like any other input: what is not understood is left as usual or kept in part, and named. */
export function readParams<S extends Schema>(
  schema: S,
  query: ReadonlyMap<string, string>,
  usual: ValuesOf<S>,
): Read<S> {
  const params: Record<string, unknown> = { ...usual };
  const complaints: string[] = [];
  for (const [name, param] of Object.entries(schema)) {
    const asked = query.get(name);
    if (asked === undefined) continue;
    const value = param.read(asked);
    if (value !== null) params[name] = value;
    else if (param.keep) {
      params[name] = param.keep(asked);
      complaints.push(kitWords.kept(name, shorten(asked), param.accepted));
    } else complaints.push(kitWords.refused(name, shorten(asked), param.accepted));
  }
  return { params: params as ValuesOf<S>, complaints };
}

/**
 * Keeps a change only as far as an address can bring it back: one list of what is accepted, for controls, links
 * and the text's links alike.
 */
export function acceptedChange<S extends Schema>(
  schema: S,
  before: ValuesOf<S>,
  change: Partial<ValuesOf<S>>,
): Read<S> {
  const params: Record<string, unknown> = { ...before };
  const complaints: string[] = [];
  for (const [name, param] of Object.entries(schema)) {
    if (!(name in change)) continue;
    const written = param.write(change[name]);
    if (param.read(written) === null)
      complaints.push(kitWords.notAccepted(shorten(written), param.accepted));
    else params[name] = change[name];
  }
  return { params: params as ValuesOf<S>, complaints };
}
