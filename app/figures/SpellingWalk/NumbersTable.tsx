import { Cell, Head } from "../../kit/table/Cell.tsx";
import { RichText } from "../../math/RichText.tsx";
import { tableWords } from "./laterWords.ts";
import { stageWords } from "./words.ts";
import { quantityNames } from "./nameWords.ts";
import { sizeOf } from "./arithmetic.ts";
import { cell, letterRead, type Quantity } from "./cells.ts";
import { useStage, viewOf } from "./stage.ts";

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The figure's numbers as tables: what is known at this step, and nothing that is still to come. */
export function NumbersTable() {
  const { run } = useStage();
  const { timeSteps: T, hiddenSize: H, alphabetSize: V, hasBiases } = sizeOf(run);
  const units = range(H).map((i) => stageWords.unit(i + 1));
  const letters = run.alphabet.map(stageWords.letter);
  const steps = range(T).map((k) => `${k + 1} ${stageWords.letter(letterRead(run, k + 1))}`);
  return (
    <>
      <StepTable caption={tableWords.input} names={letters} steps={steps} q="x" />
      <StepTable caption={quantityNames.a} names={units} steps={steps} q="a" />
      <StepTable caption={quantityNames.h} names={units} steps={steps} q="h" />
      <StepTable caption={quantityNames.z} names={letters} steps={steps} q="z" />
      <StepTable caption={quantityNames.y} names={letters} steps={steps} q="y" />
      <StepTable caption={quantityNames.L} names={[tableWords.value]} steps={steps} q="L" />
      <StepTable caption={quantityNames.dh} names={units} steps={steps} q="dh" />
      <WeightTable q="Wx" rows={units} cols={letters} />
      <WeightTable q="Wh" rows={units} cols={units} />
      <WeightTable q="Wy" rows={letters} cols={units} />
      {hasBiases && <WeightTable q="bh" rows={units} cols={[tableWords.value]} />}
      {hasBiases && <WeightTable q="by" rows={letters} cols={[tableWords.value]} />}
      <WeightTable q="gx" rows={units} cols={letters} />
      <WeightTable q="gh" rows={units} cols={units} />
      <WeightTable q="gy" rows={letters} cols={units} />
      <p>{tableWords.size(H, V, T)}</p>
    </>
  );
}

interface StepTableProps {
  readonly caption: string;
  readonly names: readonly string[];
  readonly steps: readonly string[];
  readonly q: Quantity;
}

function StepTable({ caption, names, steps, q }: StepTableProps) {
  return (
    <PlainTable
      caption={caption}
      corner={tableWords.step}
      rows={steps}
      cols={names}
      placeOf={(row, col) => ({ q, t: row + 1, i: col })}
    />
  );
}

interface WeightTableProps {
  readonly q: Quantity;
  readonly rows: readonly string[];
  readonly cols: readonly string[];
}

function WeightTable({ q, rows, cols }: WeightTableProps) {
  return (
    <PlainTable
      caption={quantityNames[q]}
      corner=""
      rows={rows}
      cols={cols}
      placeOf={(row, col) => ({ q, i: row, j: col })}
    />
  );
}

/** Where a value stands in the walk. */
interface Place {
  readonly q: Quantity;
  readonly t?: number;
  readonly i: number;
  readonly j?: number;
}

function Value({ q, t = 0, i, j = 0 }: Place) {
  const { text, value } = viewOf(useStage(), cell(q, t, i, j));
  return <Cell text={text === "" ? "–" : text} exact={value} />;
}

interface PlainTableProps {
  readonly caption: string;
  readonly corner: string;
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly placeOf: (row: number, col: number) => Place;
}

function PlainTable({ caption, corner, rows, cols, placeOf }: PlainTableProps) {
  return (
    <table>
      <caption>
        <RichText text={caption} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {cols.map((name) => (
            <Head key={name} scope="col" name={name} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((name, row) => (
          <tr key={name}>
            <Head scope="row" name={name} />
            {cols.map((colName, col) => (
              <Value key={colName} {...placeOf(row, col)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
