import { cellBox } from "../../../network/CellGrid.tsx";
import { NumberCell } from "../../../network/NumberCell.tsx";
import { useStage } from "../stage.ts";
import { drawnCell } from "./drawnCell.ts";
import type { PlacedScene } from "./layoutScene.ts";
import type { Scene } from "./scene.types.ts";

/** More numbers than this would take longer to draw than to slide. */
const MOST_NUMBERS = 100;

interface ShareDropsProps {
  readonly scene: Scene;
  readonly placed: PlacedScene;
  /** The size that is coloured fully. */
  readonly largest: number;
}

/** What the steps put into a gradient, for its way into the sum; at rest nothing is to be seen. */
export function ShareDrops({ scene, placed, largest }: ShareDropsProps) {
  const stage = useStage();
  const shares = placed.grids.filter(({ grid }) => grid !== scene.result);
  const count = shares.reduce((sum, { grid }) => sum + grid.cells.length, 0);
  if (scene.form !== "tables" || scene.signs[0] !== "+" || count > MOST_NUMBERS) return null;
  return shares.map(({ grid, sizes, cells }) => (
    <g key={`${cells.x} ${cells.y}`} className="net-drop lens-share" aria-hidden="true">
      <g transform={`translate(${cells.x} ${cells.y})`}>
        {grid.cells.map((one, index) => (
          <NumberCell
            key={`${one.i} ${one.j}`}
            cell={drawnCell(stage, one, { isUsed: true, largest })}
            box={cellBox(index, grid.columns, sizes)}
            fontSize={sizes.cellText}
          />
        ))}
      </g>
    </g>
  ));
}
