import { Segments } from "../../controls/Segments.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { hatchOf, type Point } from "../../network/boxes.ts";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { untranslated } from "../../words/untranslated.ts";
import { layoutBatch, layoutMean, layoutStates, sizes } from "./layout.ts";
import {
  countsAll,
  letterAt,
  lossText,
  type PaddingProps,
  type PaddingView,
  wordsOf,
} from "./padding.ts";
import { paddingWords as words } from "./words.ts";

const counts = (["letters", "all"] as const).map((value) => ({ value, name: words.counts[value] }));

/** Words of different lengths in one batch, what every cell of it costs, and the mean of what is counted. */
export const PaddingPicture = ({ view, goTo, description }: PaddingProps) => (
  <>
    <div className="net-parts-control" data-export="skip">
      <Segments
        label={words.count}
        value={countsAll(view) ? "all" : "letters"}
        options={counts}
        onChange={(value) => goTo(value === "all" ? 1 : 0)}
      />
    </div>
    <div className="padding-figure">
      <Parts description={description}>
        <Batch view={view} />
        <States view={view} />
        <Means view={view} />
      </Parts>
    </div>
  </>
);

interface ViewProp {
  readonly view: PaddingView;
}

function Batch({ view }: ViewProp) {
  const { rows, timeSteps } = view.answer;
  const layout = layoutBatch(rows.length, timeSteps);
  return (
    <Part width={layout.width} height={layout.height}>
      <Words view={view} at={layout.wordAt} />
      <g role="img" aria-label={words.picture}>
        {rows.flatMap(({ inputs, targets, lossByStep, length }, word) =>
          inputs.map((read, step) => {
            const box = layout.cellAt(word, step);
            const isPadding = step >= length;
            return (
              <g
                // oxlint-disable-next-line react/no-array-index-key -- a cell is its place in the batch
                key={`${word} ${step}`}
                className="padding-cell"
                data-padding={isPadding || undefined}
                data-counted={!isPadding || countsAll(view) || undefined}
              >
                <rect {...box} rx={7} />
                {isPadding && <path className="padding-hatch" d={hatchOf(box, 9)} />}
                <SvgText
                  {...untranslated}
                  className="padding-pair"
                  x={box.x + box.width / 2}
                  y={box.y + 25}
                  textAnchor="middle"
                  fontSize={sizes.letter}
                >
                  {words.pair(letterAt(read), letterAt(targets[step] ?? 0))}
                </SvgText>
                <SvgText
                  className="padding-loss"
                  x={box.x + box.width / 2}
                  y={box.y + 52}
                  textAnchor="middle"
                  fontSize={sizes.letter}
                >
                  {lossText(lossByStep[step] ?? 0)}
                </SvgText>
              </g>
            );
          }),
        )}
      </g>
    </Part>
  );
}

interface WordsProps extends ViewProp {
  readonly at: (word: number) => Point;
}

/** Before each row the word that it belongs to. */
const Words = ({ view, at }: WordsProps) =>
  wordsOf(view.params).map((word, row) => (
    <SvgText
      key={word}
      {...untranslated}
      className="padding-word"
      {...at(row)}
      dy="0.35em"
      fontSize={sizes.letter}
    >
      {word}
    </SvgText>
  ));

/** Both means: the one that is counted now is lit. The second has its place before it is counted. */
function Means({ view }: ViewProp) {
  const { masked, unmasked } = view.answer;
  const layout = layoutMean();
  const most = Math.max(masked.meanOfSteps, unmasked.meanOfSteps);
  const isAll = countsAll(view);
  const both = [
    { name: "letters", mean: masked.meanOfSteps, isNow: !isAll, isShown: true },
    { name: "all", mean: unmasked.meanOfSteps, isNow: isAll, isShown: isAll },
  ] as const;
  return both.map(({ name, mean, isNow, isShown }) => (
    <Part key={name} width={layout.width} height={layout.height}>
      {isShown && (
        <g className="padding-mean" data-now={isNow || undefined}>
          <SvgText
            x={layout.nameX}
            y={layout.middle}
            dy="0.35em"
            textAnchor="end"
            fontSize={sizes.label}
          >
            {words.bars[name]}
          </SvgText>
          <rect {...layout.barOf(mean / most)} rx={3} />
          <SvgText
            x={layout.numberAt(mean / most)}
            y={layout.middle}
            dy="0.35em"
            fontSize={sizes.letter}
          >
            {lossText(mean)}
          </SvgText>
        </g>
      )}
    </Part>
  ));
}

/** Where the state stands after each word, and after the padding behind it. */
function States({ view }: ViewProp) {
  const { rows } = view.answer;
  const layout = layoutStates(rows.length, rows[0]?.lastHidden.length ?? 0);
  return (
    <Part width={layout.width} height={layout.height}>
      <Words view={view} at={layout.wordAt} />
      {(["after", "padded"] as const).map((name) => (
        <SvgText
          key={name}
          className="net-note"
          x={layout.heads[name]}
          y={layout.heads.y}
          fontSize={sizes.label}
        >
          {words[name]}
        </SvgText>
      ))}
      {rows.map(({ lastHidden, paddedHidden, drift }, word) =>
        [lastHidden, paddedHidden].map((state, which) => (
          <Column
            // oxlint-disable-next-line react/no-array-index-key -- a state is its word and its place
            key={`${word} ${which}`}
            cells={cellsOf(
              state,
              (unit) => words.unit(which === 0 ? words.after : words.padded, unit + 1),
              { largest: 1, state: which === 0 || drift > 0 ? "lit" : "back" },
            )}
            direction="across"
            sizes={sizes}
            {...layout.columnAt(word, which === 0 ? 0 : 1)}
            name={which === 0 ? words.after : words.padded}
            isLit={which === 1 && drift > 0}
          />
        )),
      )}
    </Part>
  );
}
