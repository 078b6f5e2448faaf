import { SvgText } from "../../../math/SvgText.tsx";
import { Bet } from "../../../network/Bet.tsx";
import { trackOf } from "../../../network/bet.ts";
import type { Box } from "../../../network/boxes.ts";
import { Gap } from "../../../network/Gap.tsx";
import { bend } from "../../../network/products.ts";
import { cell, keyOf } from "../cells.ts";
import { useStage, viewOf } from "../stage.ts";
import { lensWords } from "../words.ts";
import { boxesOf } from "./layoutScene.ts";
import type { PartsProps } from "./LensParts.tsx";

/** The bet as bars; with what it lacks, where that is the question. */
export function BetPart({ scene, placed }: PartsProps) {
  const stage = useStage();
  const { run, step } = stage;
  const at = placed.parts["bet"];
  if (!at) return null;
  const { t } = step.operation;
  const sizes = {
    ...placed.sizes,
    bar: {
      width: at.width,
      gap: at.height,
      height: placed.sizes.bar.height,
    },
    letter: Math.min(placed.sizes.letter, at.width + at.height),
  };
  const right = run.alphabet.indexOf(run.letters[t] ?? "");
  const views = run.alphabet.map((_, index) => viewOf(stage, cell("y", t, index)));
  const chance = views[right]?.value ?? null;
  const track = trackOf(right, sizes);
  const loss = viewOf(stage, cell("L", t));
  return (
    <>
      <Bet
        bars={run.alphabet.map((letter, index) => ({
          letter,
          chance: views[index]?.value ?? null,
          text: views[index]?.text ?? "",
        }))}
        sizes={sizes}
        x={at.x}
        y={at.y}
        right={right}
        isLit
      />
      {scene.form === "bet" && chance !== null && (
        <Gap
          track={{ ...track, x: track.x + at.x, y: track.y + at.y }}
          chance={chance}
          text={loss.text}
          fontSize={placed.sizes.cellText}
        />
      )}
    </>
  );
}

/** The sum of all powers, through which each of them becomes a share. */
export function DivisorPart({ scene, placed }: PartsProps) {
  const stage = useStage();
  const box = placed.parts["divisor"];
  const [, powers] = scene.operands;
  if (!box || !powers || !scene.result) return null;
  const boxes = boxesOf(placed.grids);
  const sum = viewOf(stage, cell("s", stage.step.operation.t));
  const y = box.y + box.height / 2;
  const join = (one: Box | undefined, isOut: boolean) =>
    one &&
    (isOut
      ? bend({ x: box.x + box.width, y }, { x: one.x - 6, y: one.y + one.height / 2 })
      : bend({ x: one.x + one.width + 6, y: one.y + one.height / 2 }, { x: box.x, y }));
  return (
    <g className="net-products net-still" data-family="y">
      <g className="net-product" data-state={sum.value === null ? "empty" : "lit"}>
        {powers.cells.map((one) => (
          <path key={keyOf(one)} className="net-join" d={join(boxes.get(keyOf(one)), false)} />
        ))}
        {scene.result.cells.map((one) => (
          <path key={keyOf(one)} className="net-join" d={join(boxes.get(keyOf(one)), true)} />
        ))}
        <rect className="net-pill" {...box} rx={box.height / 2} />
        {sum.value !== null && (
          <SvgText
            className="net-number"
            x={box.x + box.width / 2}
            y={y}
            dy="0.36em"
            textAnchor="middle"
            fontSize={placed.sizes.cellText}
          >
            {`÷ ${sum.text}`}
          </SvgText>
        )}
        <SvgText
          className="lens-name"
          x={box.x + box.width / 2}
          y={box.y - 8}
          textAnchor="middle"
          fontSize={placed.sizes.label * 0.95}
        >
          {lensWords.sum}
        </SvgText>
      </g>
    </g>
  );
}
