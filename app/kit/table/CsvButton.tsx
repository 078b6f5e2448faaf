import { saveFile } from "../saveFile.ts";
import { kitWords } from "../words.ts";
import { csvOfTables } from "./tableText.ts";

/** Downloads the tables that it stands beside as one file for spreadsheets. */
export function CsvButton({ name }: { readonly name: string }) {
  return (
    <button
      type="button"
      className="button"
      onClick={({ currentTarget }) => {
        const tables = currentTarget.parentElement?.querySelectorAll("table") ?? [];
        // Some spreadsheets take a file for UTF-8 only if it begins with this mark.
        const text = `\u{feff}${csvOfTables([...tables])}`;
        saveFile(new Blob([text], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
      }}
    >
      {kitWords.csv}
    </button>
  );
}
