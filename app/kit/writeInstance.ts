import type { Kind } from "../../src/protocol/messages.ts";
import type { FigureDefinition } from "./figure.ts";
import type { FigureState } from "./figureState.ts";
import { viewOf } from "./instance.ts";
import type { Schema, ValuesOf } from "./params/param.ts";
import { firstOf, writeParams } from "./params/values.ts";

/** The parts of an address that bring back what an instance shows. */
export function writeInstance<S extends Schema, K extends Kind>(
  { params: schema, steps }: FigureDefinition<S, K>,
  preset: Partial<ValuesOf<S>>,
  state: Pick<FigureState<S, K>, "params" | "step" | "wantedStep" | "answer" | "isPresented">,
): Readonly<Record<string, string>> {
  const written = writeParams(schema, state.params, firstOf(schema, preset));
  const view = viewOf(state);
  if (state.wantedStep !== null) return { ...written, step: state.wantedStep };
  if (!steps || !view) return written;
  const isNamed = state.isPresented && steps.isToldFromStart === true;
  if (!isNamed && state.step === (steps.initial?.(view.answer) ?? 0)) return written;
  return { ...written, step: steps.id?.(view) ?? String(state.step) };
}
