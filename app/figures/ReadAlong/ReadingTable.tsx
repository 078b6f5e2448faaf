import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { letterSign, readTableWords as table } from "../../words/home.ts";
import { unitAt } from "./layout.ts";
import { bits, percent, signed } from "./numbers.ts";

interface ReadingTableProps {
  readonly reading: CharacterReading;
}

const orNone = <Value,>(value: Value | null | undefined, write: (value: Value) => string) =>
  value === null || value === undefined ? table.none : write(value);

/** All numbers of the picture: guesses and surprise, then the memory, letter by letter. */
export function ReadingTable({ reading }: ReadingTableProps) {
  const { columns } = table;
  const positions = reading.letters.map((letter, index) => ({ letter, index, number: index + 1 }));
  const units = Array.from({ length: reading.hiddenByStep.cols }, (_, index) => index + 1);
  return (
    <>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.position}</th>
            <th scope="col">{columns.letter}</th>
            <th scope="col">{columns.guess}</th>
            <th scope="col">{columns.probability}</th>
            <th scope="col">{columns.next}</th>
            <th scope="col">{columns.nextProbability}</th>
            <th scope="col">{columns.surprise}</th>
            <th scope="col">{columns.right}</th>
          </tr>
        </thead>
        <tbody>
          {positions.map(({ letter, index, number }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{letterSign(letter)}</td>
              <td>{orNone(reading.topGuessByStep[index], letterSign)}</td>
              <td>{orNone(reading.probabilityOfTopByStep[index], percent)}</td>
              <td>{orNone(reading.letters[number], letterSign)}</td>
              <td>{orNone(reading.probabilityOfNextByStep[index], percent)}</td>
              <td>{orNone(reading.bitsOfNextByStep[index], bits)}</td>
              <td>
                {orNone(reading.guessIsRightByStep[index], (isRight) =>
                  isRight ? table.yes : table.no,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{table.memory}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.position}</th>
            <th scope="col">{columns.letter}</th>
            {units.map((unit) => (
              <th key={unit} scope="col">
                {columns.unit(unit)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {positions.map(({ letter, number }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{letterSign(letter)}</td>
              {units.map((unit) => (
                <td key={unit}>{signed(unitAt(reading, number, unit))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
