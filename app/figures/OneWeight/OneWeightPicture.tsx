import { useRef } from "react";
import { Segments } from "../../controls/Segments.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { symbols } from "../../math/symbols.ts";
import { cellOf } from "../../network/cells.ts";
import { NumberCell } from "../../network/NumberCell.tsx";
import { layoutPlate, Plate } from "../../network/Plate.tsx";
import { signed } from "../../words/valueText.ts";
import { untranslated } from "../../words/untranslated.ts";
import {
  cellOfUnit,
  FONT,
  lineOf,
  middleOf,
  NAMES_AT,
  plateSizes,
  ROW,
  slotOf,
  viewBoxOf,
} from "./layout.ts";
import {
  MATRICES,
  matrixOf,
  type OneWeightProps,
  stateOf,
  stepsOf,
  metAt,
  timeOf,
  weightOf,
} from "./oneWeight.ts";
import { useWeightTravel } from "./useWeightTravel.ts";
import { oneWeightWords as words } from "./words.ts";

const matrices = MATRICES.map((value) => ({ value, name: words.names[value] }));

/** A plate of weights, and the one that is chosen at each of five steps. */
export function OneWeightPicture({ view, params, change, description }: OneWeightProps) {
  const figure = useRef<HTMLDivElement>(null);
  useWeightTravel(figure, view);
  const { matrix } = view.params;
  const { rows, cols, data } = matrixOf(view);
  const { row, column } = weightOf(view);
  const { width, height } = layoutPlate(rows, cols, plateSizes);
  return (
    <div ref={figure} className="one-weight" data-family={symbols[matrix].family}>
      <div className="one-weight-plate">
        <Segments
          label={words.matrix}
          value={params.matrix}
          options={matrices}
          onChange={(next) => change({ matrix: next })}
        />
        <svg className="net" viewBox={`-4 -2 ${width + 8} ${height + 6}`} width={width + 8}>
          <Plate
            of={matrix}
            cells={Array.from(data, (value, index) =>
              cellOf({
                name: words.cell(Math.floor(index / cols) + 1, (index % cols) + 1),
                value,
                text: signed(value),
                largest: 1,
              }),
            )}
            columns={cols}
            sizes={plateSizes}
            x={0}
            y={0}
            name={words.plate(matrix)}
            highlight={{ row, column }}
            onSelect={(index) => change({ weight: index + 1 })}
          />
        </svg>
      </div>
      <Uses view={view} description={description} />
    </div>
  );
}

/** What the weight meets and makes, step by step. */
function Uses({ view, description }: Pick<OneWeightProps, "view" | "description">) {
  const { letters, alphabet } = view.answer;
  const { matrix } = view.params;
  const weight = weightOf(view);
  return (
    <svg
      className="net one-weight-uses"
      viewBox={viewBoxOf(matrix)}
      role="img"
      aria-label={description}
      data-in-sight
    >
      {(["weight", "met", "product"] as const).map((name) => (
        <SvgText key={name} className="one-weight-row" x={NAMES_AT} y={ROW[name]} fontSize={FONT}>
          {words.rows[name]}
        </SvgText>
      ))}
      <SvgText
        className="net-label"
        x={middleOf(0) - 14}
        y={105}
        fontSize={FONT}
        textAnchor="middle"
        data-family="h"
      >
        <SymSpan of="h" t={0} />
      </SvgText>
      {matrix === "Wy" && (
        <SvgText className="one-weight-row" x={NAMES_AT} y={ROW.slots} fontSize={FONT}>
          {words.rows.scores}
        </SvgText>
      )}
      {stepsOf.map((t) => {
        const { met, product } = metAt(view, t);
        const now = timeOf(view);
        const isReached = t <= now;
        const [from, to] = lineOf(matrix, t, weight, alphabet.length);
        const state = stateOf(view, t);
        const x = middleOf(t);
        return (
          <g key={t} className="one-weight-step" data-now={t === now || undefined}>
            {matrix === "Wy" &&
              alphabet.map((letter, place) => (
                <SvgText
                  key={letter}
                  className="one-weight-slot"
                  {...untranslated}
                  {...slotOf(t, place, alphabet.length)}
                  textAnchor="middle"
                  fontSize={FONT}
                >
                  {letter}
                </SvgText>
              ))}
            {Array.from(state, (value, unit) => (
              <NumberCell
                key={words.cell(t, unit)}
                cell={cellOf({
                  name: words.cell(t, unit),
                  value,
                  text: signed(value),
                  largest: 1,
                  state: isReached ? (t === now ? "lit" : "back") : "empty",
                })}
                box={cellOfUnit(t, unit)}
                fontSize={FONT}
              />
            ))}
            <SvgText
              className="net-letter"
              data-family="x"
              {...untranslated}
              x={x}
              y={ROW.letter}
              textAnchor="middle"
              fontSize={17}
            >
              {letters[t - 1]}
            </SvgText>
            {isReached && (
              <>
                <path
                  className="one-weight-line"
                  data-idle={met === 0 || undefined}
                  pathLength={met === 0 ? undefined : 1}
                  d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
                />
                <circle className="one-weight-end" cx={to.x} cy={to.y} r={4} />
                {[
                  { name: "weight", text: signed(weight.value) },
                  { name: "met", text: `× ${signed(met)}` },
                  { name: "product", text: `= ${signed(product)}` },
                ].map(({ name, text }) => (
                  <SvgText
                    key={name}
                    className={`one-weight-${name}`}
                    x={x}
                    y={ROW[name as "weight"]}
                    textAnchor="middle"
                    fontSize={FONT}
                  >
                    {text}
                  </SvgText>
                ))}
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
