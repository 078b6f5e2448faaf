import { SvgText } from "../../../math/SvgText.tsx";
import { plainText } from "../../../math/RichText.tsx";
import { layoutCurve } from "../../../network/curve.ts";
import { Curve } from "../../../network/Curve.tsx";
import { Key } from "../../../network/Key.tsx";
import { bend } from "../../../network/products.ts";
import { untranslated } from "../../../words/untranslated.ts";
import { cell, keyOf, letterRead } from "../cells.ts";
import { quantityNames } from "../nameWords.ts";
import { useStage, viewOf } from "../stage.ts";
import { stageWords } from "../words.ts";
import { boxesOf, type PlacedScene } from "./layoutScene.ts";
import type { Scene } from "./scene.types.ts";

/** Where a part of the lens stands. */
export interface PartsProps {
  readonly scene: Scene;
  readonly placed: PlacedScene;
}

/** The key over the matrix, its tooth in the column that it opens, and the letter that it is. */
export function KeyPart({ scene, placed }: PartsProps) {
  const { run, step, notation } = useStage();
  const { key, letter } = placed.parts;
  const plate = placed.grids[0];
  if (!key || !plate) return null;
  const { t } = step.operation;
  const index = scene.operands[1]?.used.row ?? 0;
  const { cell: place, letter: size } = plate.sizes;
  const isBrick = place.width < 26;
  const sizes = {
    ...plate.sizes,
    cell: { ...place, height: key.height },
    cellText: isBrick ? 0 : plate.sizes.cellText,
  };
  const text = letterRead(run, t);
  return (
    <>
      <Key
        sizes={sizes}
        x={key.x}
        y={key.y}
        name={plainText(`${quantityNames.x}, ${stageWords.atStep(t)}`, notation)}
        letter={text}
        index={index}
        count={run.alphabet.length}
        {...(!isBrick && { places: run.alphabet })}
        isPointingDown
      />
      {letter && letter.width > 0 && (
        <SvgText
          className="net-letter"
          {...untranslated}
          data-family="x"
          x={Math.max(key.x - 22, 18)}
          y={key.y + key.height / 2}
          dy="0.36em"
          textAnchor="end"
          fontSize={size * 2}
        >
          {text}
        </SvgText>
      )}
    </>
  );
}

/** Of the way from below into the curve. */
const ELBOW = 6;

/** The drawn curve, with a point for each unit: sums come from the left, the new memory leaves to the right. */
export function CurvePart({ scene, placed }: PartsProps) {
  const stage = useStage();
  const box = placed.parts["curve"];
  const before = scene.operands[0];
  if (!box || !before || !scene.result) return null;
  const boxes = boxesOf(placed.grids);
  const values = before.cells.map((one) => viewOf(stage, one));
  const results = scene.result.cells.map((one) => viewOf(stage, one));
  const bottom = box.y + box.height;
  const right = box.x + box.width;
  const value = values[scene.row]?.value ?? null;
  return (
    <>
      {values.map((view, row) => {
        const from = boxes.get(keyOf(before.cells[row] ?? cell("a")));
        const to = boxes.get(keyOf(scene.result?.cells[row] ?? cell("h")));
        const { point } = layoutCurve("tanh", box, view.value);
        if (!point || !from || !to) return null;
        const isKnown = results[row]?.value !== null;
        // One way at a time: the other units stand on the curve as points.
        if (row !== scene.row) return null;
        const start = { x: from.x + from.width + 6, y: from.y + from.height / 2 };
        const left = { x: box.x - 8, y: bottom + 6 };
        const y = to.y + to.height / 2;
        return (
          <g key={start.y} className="lens-way">
            <path
              d={`${bend(start, left)}H${point.x - ELBOW}q${ELBOW} 0 ${ELBOW} ${-ELBOW}V${point.y}`}
            />
            {isKnown && (
              <path
                d={`M${point.x} ${point.y}H${right}${bend({ x: right, y: point.y }, { x: to.x - 6, y }).replace("M", "L")}`}
              />
            )}
          </g>
        );
      })}
      <Curve
        kind="tanh"
        box={box}
        value={value}
        text={values[scene.row]?.text ?? ""}
        result={results[scene.row]?.text ?? ""}
        fontSize={placed.sizes.cellText}
        others={values.flatMap((view, row) => (row === scene.row ? [] : (view.value ?? [])))}
        isBare
      />
    </>
  );
}
