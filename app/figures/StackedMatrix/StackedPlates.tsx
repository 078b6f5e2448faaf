import { type ReactNode, useRef } from "react";
import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Key } from "../../network/Key.tsx";
import { Part } from "../../network/Parts.tsx";
import { Plate } from "../../network/Plate.tsx";
import { flowBackFrames, useTravel } from "../../network/travel.ts";
import { Wire } from "../../network/Wire.tsx";
import { layoutPlates, type PlateLayout, sizes } from "./layout.ts";
import {
  isApart,
  isGradient,
  isHiddenFirst,
  letterOf,
  type StackedView,
  stageOf,
} from "./stacked.ts";
import { stackedWords as words } from "./words.ts";

interface ViewProp {
  readonly view: StackedView;
}

const layoutOf = (view: StackedView) => {
  const { weightHh, weightIh } = view.answer;
  const [left, right] = isHiddenFirst(view)
    ? [weightHh.cols, weightIh.cols]
    : [weightIh.cols, weightHh.cols];
  return layoutPlates(weightHh.rows, left, right, isApart(view));
};

const slide = (from: number): Keyframe[] => [
  { transform: `translate(${from}px, 0px)` },
  { transform: "translate(0px, 0px)" },
];

const BACK_MS = 300;

/** Both matrices with their vectors below, or both gradients: apart, or as one. */
export function StackedPlates({ view }: ViewProp) {
  const stage = stageOf(view);
  const layout = layoutOf(view);
  const left = useRef<SVGGElement>(null);
  const right = useRef<SVGGElement>(null);
  useTravel(view.step, (isForward, before) => {
    if (isApart({ ...view, step: before }) !== isApart(view)) {
      const from = isApart(view) ? layout.shift : -layout.shift;
      return [
        { ref: left, frames: slide(from) },
        { ref: right, frames: slide(-from) },
      ];
    }
    // The gradient runs back through the one matrix, from its right edge to its left.
    return isForward
      ? [
          { ref: right, frames: flowBackFrames, durationMs: BACK_MS, isEven: true },
          {
            ref: left,
            frames: flowBackFrames,
            delayMs: BACK_MS,
            durationMs: BACK_MS,
            isEven: true,
          },
        ]
      : [];
  });
  const [memoryAt, inputAt] = isHiddenFirst(view)
    ? [layout.left, layout.right]
    : [layout.right, layout.left];
  const { rows, cols } = view.answer.weight;
  const memory = <Memory view={view} at={memoryAt} />;
  const input = <Input view={view} at={inputAt} />;
  return (
    <Part width={layout.width} height={layout.height}>
      {!isApart(view) && (
        <>
          <rect className="stacked-frame" {...layout.frame} rx={10} />
          {stage === "one" && <rect className="stacked-frame" {...layout.vectorFrame} rx={10} />}
          <SvgText className="stacked-name" {...layout.head} fontSize={sizes.label}>
            {isGradient(view) ? words.gradient(rows, cols) : words.both(rows, cols)}
          </SvgText>
        </>
      )}
      <g ref={left}>{isHiddenFirst(view) ? memory : input}</g>
      <g ref={right}>{isHiddenFirst(view) ? input : memory}</g>
      {stage === "cut" && (
        <>
          <path
            className="stacked-cut"
            d={`M${layout.seam.x} ${layout.seam.from}V${layout.seam.to}`}
          />
          <SvgText
            className="stacked-name"
            x={layout.seam.x}
            y={layout.head.y}
            textAnchor="middle"
            fontSize={sizes.label}
          >
            {words.cut}
          </SvgText>
        </>
      )}
    </Part>
  );
}

interface SideProps extends ViewProp {
  readonly at: PlateLayout;
}

/** The matrix of the memory and the state that it meets, laid on its side. */
const Memory = ({ view, at }: SideProps) => (
  <Matrix view={view} at={at} of="Wh" name="W_h">
    <Wire {...at.arrow} family="h" isLit />
    <Column
      direction="across"
      cells={cellsOf(
        view.answer.hidden,
        (unit) => words.unit(`h_${view.params.at - 1}`, unit + 1),
        { largest: 1 },
      )}
      sizes={sizes}
      {...at.vector}
      name={`h_${view.params.at - 1}`}
      isLit
    />
  </Matrix>
);

/** The matrix of the input and the letter’s key. */
const Input = ({ view, at }: SideProps) => (
  <Matrix view={view} at={at} of="Wx" name="W_x">
    <Wire {...at.arrow} family="x" isLit />
    <Key
      sizes={sizes}
      {...at.key}
      name={`x_${view.params.at}`}
      letter={letterOf(view)}
      index={view.answer.input.indexOf(1)}
      count={view.answer.input.length}
      places={ARTICLE_ALPHABET}
    />
  </Matrix>
);

interface MatrixProps extends SideProps {
  readonly of: "Wh" | "Wx";
  readonly name: string;
  /** Its vector, while it is no gradient */
  readonly children: ReactNode;
}

function Matrix({ view, at, of, name: matrix, children }: MatrixProps) {
  const { weightHh, weightIh, gradHh, gradIh, gradWeight } = view.answer;
  const isSlope = isGradient(view);
  const values = isSlope ? { Wh: gradHh, Wx: gradIh }[of] : { Wh: weightHh, Wx: weightIh }[of];
  const { cols, data } = values;
  const name = isSlope ? words.gradientName(matrix) : matrix;
  // One scale for both gradients
  const largest = gradWeight.data.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return (
    <>
      <Plate
        of={of}
        cells={cellsOf(
          data,
          (index) => words.cell(name, Math.floor(index / cols) + 1, (index % cols) + 1),
          isSlope ? { isGradient: true, largest } : {},
        )}
        columns={cols}
        sizes={sizes}
        {...at.plate}
        name={name}
        isGradient={isSlope}
        label={isSlope ? <GradientLabel of={of} /> : undefined}
      />
      {!isSlope && children}
    </>
  );
}

const GradientLabel = ({ of }: { readonly of: "Wh" | "Wx" }) => (
  <>
    <SvgSpan>∂</SvgSpan>
    <SymSpan of="loss" />
    <SvgSpan>/∂</SvgSpan>
    <SymSpan of={of} />
  </>
);
