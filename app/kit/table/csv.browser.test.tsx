import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, it } from "vitest";
import { DataTable } from "../DataTable.tsx";
import { csvOfTables } from "./tableText.ts";

afterEach(() => document.body.replaceChildren());

const norms = (
  <DataTable
    data={{
      caption: "Norms",
      columns: ["step", "size", "loss", "note"],
      rows: [
        ["1", "0.12", "5.3×10⁻³", "a, b"],
        ["2", "−1.00", "–", "0.10"],
      ],
      exact: (row, column) =>
        [
          [null, 0.1234567890123456, 0.005312345678901234, null],
          [null, -0.9999999999999999, undefined, undefined],
        ][row]?.[column],
    }}
  />
);
const FILE =
  'step,size,loss,note\r\n1,0.1234567890123456,0.005312345678901234,"a, b"\r\n2,-0.9999999999999999,,0.10\r\n';

/** The file of the tables that are drawn. */
const fileOf = () => csvOfTables([...document.querySelectorAll("table")]);

it("a file holds every digit of the numbers that the page rounds, each in its own cell", () => {
  document.body.innerHTML = renderToStaticMarkup(norms);
  expect(document.querySelector("td")?.textContent).toBe("0.12");
  expect(fileOf()).toBe(FILE);
});

it("several tables stand in one file, each below its name", () => {
  document.body.innerHTML = renderToStaticMarkup(
    <>
      {norms}
      {norms}
    </>,
  );
  expect(fileOf()).toBe(`Norms\r\n${FILE}\r\nNorms\r\n${FILE}`);
});
