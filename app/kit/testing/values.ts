import * as fc from "fast-check";
import { type ListParam, NONE, type OptionalParam, type RecordParam } from "../params/lists.ts";
import type { Param, Schema } from "../params/param.ts";
import type { ChoiceParam, NumberParam, TextParam } from "../params/scalars.ts";

type AnyParam = Param<unknown> &
  Partial<Omit<NumberParam, keyof Param<unknown>>> &
  Partial<Omit<ChoiceParam<string>, keyof Param<unknown>>> &
  Partial<Omit<TextParam, keyof Param<unknown>>> &
  Partial<Omit<ListParam<unknown>, keyof Param<unknown>>> &
  Partial<Omit<OptionalParam<unknown>, keyof Param<unknown>>> &
  Partial<Omit<RecordParam<Schema>, keyof Param<unknown>>>;

/** Values that a control for a parameter can set, drawn from its bounds. */
export function valuesOf(param: Param<unknown>): fc.Arbitrary<unknown> {
  const { options, min, max, isWhole, longest, item, least, most, parts, optional } =
    param as AnyParam;
  if (optional) return fc.oneof(fc.constant(NONE), valuesOf(optional));
  if (options) return fc.constantFrom(...options);
  if (min !== undefined && max !== undefined)
    return isWhole
      ? fc.integer({ min, max })
      : fc.double({ min, max, noNaN: true }).map((value) => value + 0); // no −0
  if (longest !== undefined)
    return fc
      .string({ unit: "grapheme", maxLength: longest })
      .filter(
        (text) => text.length <= longest && !/[\s\u2028\u2029]/.test(text.replaceAll(" ", "")),
      );
  if (item && least !== undefined && most !== undefined)
    return fc.array(valuesOf(item), { minLength: least, maxLength: most });
  if (parts) return fc.record(allValuesOf(parts));
  if (typeof param.first === "boolean") return fc.boolean();
  throw new Error("A kind of parameter that nobody draws values of.");
}

export const allValuesOf = (schema: Schema): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries(schema).map(([name, param]) => [name, valuesOf(param)]));
