import { gradientNormCurve } from "../../../../src/engine/index.ts";
import { partOf } from "../../../kit/address.ts";
import { firstOf, readParams } from "../../../kit/params/values.ts";
import { ask, type NormView, outdated, settle } from "../gradientNorms.ts";
import { params } from "../networks.ts";

/** What an address asks for: the parameters, what of it was refused, and the picture, computed here and now. */
export function openAt(search: string): { complaints: readonly string[]; view: NormView } {
  const query = outdated(partOf(search, "gradient-norms", true));
  const read = readParams(params, query, firstOf(params, {}));
  const settled = settle(read.params).params;
  const step = Number(query.get("step") ?? 0);
  return {
    complaints: read.complaints,
    view: { params: settled, answer: ask(settled).specs.map(gradientNormCurve), step },
  };
}

export const viewAt = (search: string): NormView => openAt(search).view;
