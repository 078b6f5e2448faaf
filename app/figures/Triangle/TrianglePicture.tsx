import { Segments } from "../../controls/Segments.tsx";
import { NumberSetting } from "../../kit/Setting.tsx";
import { PairTriangle, sizeOfTriangle } from "../../network/PairTriangle.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { SIDE, sharesOf } from "./layout.ts";
import { Product } from "./Product.tsx";
import { isInTriangle, matrixIds, type Selection } from "./selection.ts";
import {
  isChosen,
  lengthOf,
  params as settable,
  selectionOf,
  type TriangleProps,
  type TriangleView,
} from "./triangle.ts";
import { Walk } from "./Walk.tsx";
import { triangleWords as words } from "./words.ts";

type Choose = (next: Partial<Selection>) => void;

/** Looks at other terms, at this step of the story; where there are no such, at all of the matrix. */
const choosing =
  (view: TriangleView, change: TriangleProps["change"]): Choose =>
  (next) => {
    const { matrix, t, k } = { ...selectionOf(view), ...next };
    const isThere = isInTriangle({ matrix, t, k, apart: null }, lengthOf(view));
    change({ matrix, t: (isThere ? t : null) ?? 0, k: (isThere ? k : null) ?? 0, at: view.step });
  };

const matrices = matrixIds.map((value) => ({ value, name: words.matrices[value] }));

/** All pairs of a loss and a step; of the one that is looked at, its walk on the strip and its product. */
export function TrianglePicture({ view, change, description }: TriangleProps) {
  const choose = choosing(view, change);
  return (
    <>
      <div className="triangle-control net-parts-control" data-export="skip">
        <Segments
          label={words.matrix}
          value={selectionOf(view).matrix}
          options={matrices}
          onChange={(matrix) => choose({ matrix })}
        />
        <Numbers view={view} onChoose={choose} />
      </div>
      <div className="triangle-parts">
        <Parts description={description}>
          <Triangle view={view} onChoose={(t, k) => choose({ t, k })} />
          <Walk view={view} />
        </Parts>
        <div className="triangle-product" data-in-sight>
          <Product view={view} />
        </div>
      </div>
    </>
  );
}

/** A row, a column or a square by its numbers, for who does not point at it. */
function Numbers({ view, onChoose }: ViewProp & { readonly onChoose: Choose }) {
  const { t, k } = selectionOf(view);
  const T = lengthOf(view);
  return (
    <details className="more-controls">
      <summary>{words.choose}</summary>
      <NumberSetting
        of={{ ...settable.t, max: T }}
        label={words.loss}
        value={t ?? 0}
        onChange={(loss) => onChoose({ t: loss || null })}
      />
      <NumberSetting
        of={{ ...settable.k, max: T }}
        label={words.step}
        value={k ?? 0}
        onChange={(step) => onChoose({ k: step || null })}
      />
    </details>
  );
}

interface ViewProp {
  readonly view: TriangleView;
}

interface TriangleDrawingProps extends ViewProp {
  readonly onChoose: (t: number, k: number) => void;
}

function Triangle({ view, onChoose }: TriangleDrawingProps) {
  const { answer } = view;
  const chosen = selectionOf(view);
  const shares = sharesOf(view, chosen.matrix);
  return (
    <Part {...sizeOfTriangle(SIDE)}>
      <PairTriangle
        letters={answer.letters}
        side={SIDE}
        shareOf={shares}
        isLit={(t, k) => isChosen(chosen, t, k)}
        name={words.triangle}
        onChoose={onChoose}
      />
    </Part>
  );
}
