import { layoutBetScene, layoutShares } from "./betLayouts.ts";
import { type Asked, nothing, type PlacedScene } from "./layoutScene.ts";
import { type LensSizes, narrow } from "./lensSizes.ts";
import { layoutCurveScene, layoutKeyScene, layoutRows } from "./rowLayouts.ts";
import { layoutSum, layoutSumNarrow } from "./sumLayouts.ts";
import type * as tableLayouts from "./tableLayouts.ts";

/**
 * Where everything of a scene stands.
 *
 * @param room    width that a phone has, in units
 * @param tables  how tables stand; nothing of them does until that is known
 */
export function layoutLens(
  asked: Asked,
  sizes: LensSizes,
  letters: number,
  room: number,
  tables: typeof tableLayouts | null,
): PlacedScene {
  const { form, result } = asked.scene;
  switch (form) {
    case "sum":
    case "hand":
      return sizes === narrow ? layoutSumNarrow(asked, room) : layoutSum(asked, sizes);
    case "key":
      return layoutKeyScene(asked, sizes);
    case "rows":
      return layoutRows(asked, sizes, room);
    case "curve":
      return layoutCurveScene(asked, sizes);
    case "shares":
      return layoutShares(asked, sizes);
    case "bet":
      return layoutBetScene(asked, sizes, letters, room);
    case "table":
      return tables?.layoutTable(asked, sizes) ?? nothing(sizes.numbers);
    case "tables":
      return (
        tables?.[result === null ? "layoutWeights" : "layoutTables"](asked, sizes) ??
        nothing(sizes.numbers)
      );
  }
}
