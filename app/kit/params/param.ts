/**
 * One thing that a reader can set. From it follow the first value, how an address writes it, and the
 * sentence about a text that cannot be followed.
 */
export interface Param<Value> {
  readonly first: Value;
  /** What is accepted, to end a sentence such as "“seed” was “7.5”. It accepts …". */
  readonly accepted: string;
  /** A short text, from which `read` makes an equal value. */
  write(value: Value): string;
  /** @returns null for a text that stands for none of the accepted values */
  read(text: string): Value | null;
  /** What can be kept of a text that is refused, if anything can. */
  keep?(text: string): Value;
}

/** The parameters of a figure, by the names that stand in its address. */
export type Schema = Readonly<Record<string, Param<unknown>>>;

export type ValuesOf<S extends Schema> = { readonly [Name in keyof S]: S[Name]["first"] };
