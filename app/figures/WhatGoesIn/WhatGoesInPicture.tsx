import { useRef } from "react";
import { Segments } from "../../controls/Segments.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Key } from "../../network/Key.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { Plate } from "../../network/Plate.tsx";
import { Wire } from "../../network/Wire.tsx";
import { layoutLetters, layoutOperand, type OperandLayout, sizes } from "./layout.ts";
import {
  formNameOf,
  formOf,
  type GoesInProps,
  type GoesInView,
  params as settable,
  placeOf,
  rowAt,
} from "./whatGoesIn.ts";
import { useGoesInTravel } from "./useGoesInTravel.ts";
import { goesInWords as words } from "./words.ts";

const alphabet = settable.letter.options;
const letters = alphabet.map((value) => ({ value, name: value }));

/** One letter's way into the sum, and beside it what each letter of the alphabet adds. */
export const WhatGoesInPicture = ({ view, params, change, description }: GoesInProps) => (
  <>
    <div className="net-parts-control" data-export="skip">
      <Segments
        label={words.letter}
        value={params.letter}
        options={letters}
        onChange={(letter) => change({ letter })}
      />
    </div>
    <div className="goes-in">
      <Parts description={description}>
        {formNameOf(view) === "embedding" && <Table view={view} />}
        <Sum view={view} />
        <AllLetters view={view} />
      </Parts>
    </div>
  </>
);

interface ViewProp {
  readonly view: GoesInView;
}

interface OpeningProps extends ViewProp {
  readonly layout: OperandLayout;
}

/** The letter’s key, and the column of a plate that it opens. */
const Opening = ({ view, layout }: OpeningProps) => (
  <g className="goes-in-opening">
    <Wire {...layout.arrow} family="x" isLit />
    <Key
      sizes={sizes}
      {...layout.input}
      name={words.forms.oneHot}
      letter={view.params.letter}
      index={placeOf(view)}
      count={alphabet.length}
      places={alphabet}
    />
  </g>
);

/** The learnt table: a column for each letter, of which the key opens one. */
function Table({ view }: ViewProp) {
  const { inputByLetter } = view.answer.embedding;
  const { rows: count, cols: size, data } = inputByLetter;
  const place = placeOf(view);
  const layout = layoutOperand(size, count, false, place);
  const turned = Array.from(
    { length: size * count },
    (_, index) => data[(index % count) * size + Math.floor(index / count)] ?? 0,
  );
  const cells = cellsOf(turned, (index) =>
    words.number(alphabet[index % count] ?? "", Math.floor(index / count) + 1),
  );
  return (
    <Part width={layout.width} height={layout.height}>
      <g className="goes-in-table">
        <Plate
          of="x"
          cells={cells.map((cell, index) => ({
            ...cell,
            state: index % count === place ? "lit" : "back",
          }))}
          columns={count}
          sizes={sizes}
          {...layout.plate}
          name={words.tableName}
          label={`${words.table} ${size} × ${count}`}
          highlight={{ column: place }}
        />
      </g>
      <Opening view={view} layout={layout} />
    </Part>
  );
}

/** What goes in, the plate, and what it comes to. */
function Sum({ view }: ViewProp) {
  const form = formNameOf(view);
  const { weight, inputByLetter, sumByLetter } = formOf(view);
  const place = placeOf(view);
  const isKey = form === "oneHot";
  const layout = layoutOperand(weight.rows, weight.cols, true, isKey ? place : null);
  const operand = useRef<SVGGElement>(null);
  useGoesInTravel(operand, view);
  const cells = cellsOf(weight.data, (index) =>
    words.cell("W_x", Math.floor(index / weight.cols) + 1, (index % weight.cols) + 1),
  );
  const { letter } = view.params;
  return (
    <Part width={layout.width} height={layout.height}>
      <g ref={operand} className="goes-in-operand">
        <Plate
          of="Wx"
          cells={cells.map((cell, index) => ({
            ...cell,
            state: !isKey || index % weight.cols === place ? "lit" : "back",
          }))}
          columns={weight.cols}
          sizes={sizes}
          {...layout.plate}
          name="W_x"
          highlight={isKey ? { column: place } : undefined}
        />
      </g>
      {isKey ? (
        <Opening view={view} layout={layout} />
      ) : (
        <g className="goes-in-input">
          <Wire {...layout.arrow} family="x" isLit />
          <Column
            of="x"
            direction="across"
            cells={cellsOf(rowAt(inputByLetter, place), (index) =>
              words.number(letter, index + 1),
            ).map((cell) => (form === "index" ? { ...cell, text: String(cell.value) } : cell))}
            sizes={sizes}
            x={layout.input.x - 5}
            y={layout.input.y - 5}
            name={words.goesIn(letter)}
            isLit
          />
        </g>
      )}
      <Wire {...layout.leads} family="h" isLit />
      {layout.sum && (
        <g className="goes-in-sum">
          <Column
            of="a"
            cells={cellsOf(rowAt(sumByLetter, place), (unit) => words.unit(letter, unit + 1))}
            sizes={sizes}
            {...layout.sum}
            name={words.adds}
            isLit
          />
        </g>
      )}
    </Part>
  );
}

/** All letters beside one another: one column stretched, or a column for each. */
function AllLetters({ view }: ViewProp) {
  const { sumByLetter } = formOf(view);
  const place = placeOf(view);
  const layout = layoutLetters(sumByLetter.cols, alphabet.length);
  const largest = sumByLetter.data.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return (
    <Part width={layout.width} height={layout.height}>
      <SvgText className="net-note" x={3} y={sizes.label} fontSize={sizes.label}>
        {words.all}
      </SvgText>
      {layout.columns.map((box, index) => {
        const letter = alphabet[index] ?? "";
        const state = index === place ? "lit" : "back";
        return (
          <g key={letter} className="goes-in-letters">
            <Column
              of="a"
              cells={cellsOf(rowAt(sumByLetter, index), (unit) => words.unit(letter, unit + 1), {
                largest,
                state,
              })}
              sizes={sizes}
              x={box.x}
              y={box.y}
              name={words.adds}
              isLit={index === place}
            />
            <SvgText
              className="net-letter"
              data-family={index === place ? "x" : undefined}
              x={box.x + box.width / 2}
              y={layout.letterY}
              textAnchor="middle"
              fontSize={sizes.letter}
            >
              {letter}
            </SvgText>
          </g>
        );
      })}
    </Part>
  );
}
