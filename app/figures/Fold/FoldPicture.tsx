import { ChartBox } from "../../chart/ChartBox.tsx";
import { Sym } from "../../math/Sym.tsx";
import { symbols } from "../../math/symbols.ts";
import { cellOf } from "../../network/cells.ts";
import { NumberCell } from "../../network/NumberCell.tsx";
import { formatCount } from "../../words/count.ts";
import { signed } from "../../words/valueText.ts";
import {
  AGAIN,
  countsAt,
  type FoldAnswer,
  type FoldProps,
  HANDLE,
  MATRICES,
  type MatrixId,
  matrixOf,
  positionOf,
  shareOf,
  stepsAt,
  touchedOf,
} from "./fold.ts";
import { layoutFold } from "./layout.ts";
import { plateOf } from "./plate.ts";
import { Strip } from "./Strip.tsx";
import { foldWords as words } from "./words.ts";

const unmeasured = {
  wide: { width: 606, height: 360 },
  narrow: { width: 330, height: 222 },
} as const;

/** What is learnt stands at the side, once; what is computed with it is pulled out, step after step. */
export function FoldPicture({ view, change, goTo, description }: FoldProps) {
  const { answer } = view;
  const T = stepsAt(view);
  const touched = touchedOf(view);
  // Pushed together again it is seen what the other network still has for all the letters.
  const counts = countsAt(answer, view.step === AGAIN ? HANDLE.max : T);
  const onTouch = (matrix: MatrixId) => {
    if (view.step !== positionOf(T)) goTo(positionOf(T));
    change({ touched: touched === matrix ? "none" : matrix });
  };
  const onPull = (to: number) => {
    if (view.params.touched !== "none") change({ touched: "none" });
    goTo(positionOf(to));
  };
  return (
    <div className="fold" data-in-sight>
      <div className="fold-learnt">
        <p className="fold-heading">{words.learnt(counts.recurrent)}</p>
        {MATRICES.map((id) => (
          <PlateButton
            key={id}
            of={id}
            answer={answer}
            isTouched={touched === id}
            onTouch={onTouch}
          />
        ))}
      </div>
      <div className="fold-computed">
        <p className="fold-heading">{words.computed}</p>
        <ChartBox unmeasured={unmeasured}>
          {({ width, height }) => (
            <Strip
              {...{ answer, touched, description, onTouch, onPull }}
              layout={layoutFold(T, width / height)}
            />
          )}
        </ChartBox>
      </div>
      <dl className="fold-counter" aria-label={words.counter.learns}>
        <Count name={words.counter.recurrent} count={counts.recurrent} of={answer} family="h" />
        <Count name={words.counter.feedForward} count={counts.feedForward} of={answer} family="x" />
      </dl>
    </div>
  );
}

interface PlateButtonProps {
  readonly of: MatrixId;
  readonly answer: FoldAnswer;
  readonly isTouched: boolean;
  onTouch(matrix: MatrixId): void;
}

/** One matrix; touched, its wires answer. */
function PlateButton({ of, answer, isTouched, onTouch }: PlateButtonProps) {
  const { rows, cols, data } = matrixOf(answer, of);
  const { width, height, boxes, fontSize } = plateOf(
    rows,
    cols,
    Math.max(answer.weightIh.cols, answer.weightHh.cols),
  );
  const { family } = symbols[of];
  return (
    <button
      type="button"
      className="fold-plate"
      data-symbol={of}
      data-family={family}
      aria-pressed={isTouched}
      onClick={() => onTouch(of)}
    >
      <span>
        <Sym of={of} /> <span translate="no">{`${rows} × ${cols}`}</span>
      </span>
      <svg
        className="net"
        viewBox={`0 0 ${width} ${height}`}
        style={{ "--units": width }}
        aria-hidden="true"
      >
        {boxes.map((box, index) => (
          <NumberCell
            key={`${box.x} ${box.y}`}
            cell={cellOf({
              name: of,
              value: data[index] ?? null,
              text: signed(data[index] ?? NaN),
              largest: 1,
            })}
            box={box}
            fontSize={fontSize}
          />
        ))}
      </svg>
    </button>
  );
}

interface CountProps {
  readonly name: string;
  readonly count: number;
  readonly of: FoldAnswer;
  readonly family: "h" | "x";
}

const Count = ({ name, count, of, family }: CountProps) => (
  <div data-family={family}>
    <dt>{name}</dt>
    <dd>
      <span className="fold-bar" style={{ inlineSize: `${shareOf(of, count)}%` }} />
      <strong translate="no">{formatCount(count)}</strong>
    </dd>
  </div>
);
