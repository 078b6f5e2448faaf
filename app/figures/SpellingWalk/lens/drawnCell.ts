import { type CellMark, type CellState, cellOf, type NetworkCell } from "../../../network/cells.ts";
import { type Cell, keyOf } from "../cells.ts";
import { editTargetOf } from "../editing.ts";
import { isSet } from "../explanation.ts";
import { spokenName } from "../names.ts";
import { type Stage, viewOf, writeNumber } from "../stage.ts";
import { setNumber, type SpellingPlace } from "../store/place.ts";

/** What is crimson: the loss, and all that is computed backward from it. */
const crimson = /^(L|total|after|dz|do|df|dh|da|c[yxh]|g[yxh]|gb[yh])$/u;

interface Drawn {
  /** Used by what happens now. */
  readonly isUsed: boolean;
  /** The number that the step is about. */
  readonly isFocus?: boolean;
  /** The size that is coloured fully. */
  readonly largest?: number | undefined;
  /** What the reader has set, for numbers that can be set: it stands here before it is answered. */
  readonly place?: SpellingPlace | undefined;
  /** What the reader holds it at, before it is answered. */
  readonly set?: number | undefined;
}

const marks = { self: "now", source: "source", dependent: "dependent" } as const;

/** A number of the walkthrough as the parts of the network draw it. */
export function drawnCell(stage: Stage, one: Cell, how: Drawn): NetworkCell {
  const { text, value, state, relation, isChanged } = viewOf(stage, one);
  const set = how.set ?? (how.place && setNumber(how.place, editTargetOf(one)));
  const isNow = how.isFocus === true && state === "active";
  const isHeld = isSet(stage.run, one) && (relation === null || relation === "self");
  const computed = isChanged ? "changed" : isNow ? "now" : null;
  const mark: CellMark | null = isHeld ? "set" : relation !== null ? marks[relation] : computed;
  const strength: CellState = how.isUsed || relation !== null ? "lit" : "back";
  return cellOf({
    id: keyOf(one),
    name: spokenName(stage.run, one, stage.notation),
    value: set ?? value,
    text: set === undefined ? text : writeNumber(one, set, stage.digits),
    state: strength,
    largest: how.largest,
    mark,
    isGradient: crimson.test(one.q),
  });
}
