import { afterEach, expect, it, vi } from "vitest";
import { readerStorage } from "./readerStorage.ts";

afterEach(() => vi.unstubAllGlobals());

/** What comes of a text that stands in the browser's storage. */
function read(text: string | null) {
  vi.stubGlobal("localStorage", { getItem: () => text });
  return readerStorage.getItem("unrolled:reader");
}

const kept = {
  theme: "dark",
  notation: "pytorch",
  hasLetterKeys: false,
  lastPlace: { path: "/why-memory/", search: "?step=2" },
  guesses: { "a question": "an answer" },
};

it("what was kept comes back", () => {
  expect(read(JSON.stringify({ state: kept }))).toEqual({ state: kept });
});

it.each([null, "", "{", "null", '"state"', "{}", '{"state":7}'])(
  "%s holds nothing of a reader",
  (text) => {
    expect(read(text)).toBeNull();
  },
);

it.each([
  ["theme", "pink", "system"],
  ["notation", 7, "default"],
  ["hasLetterKeys", "no", true],
  ["lastPlace", { path: "//elsewhere.example/x.html", search: "" }, null],
  ["lastPlace", { path: "/why-memory/" }, null],
  ["lastPlace", { path: "/why-memory/", search: "?".repeat(4001) }, null],
  ["guesses", { "a question": 7 }, {}],
  ["guesses", { "a question": "a".repeat(101) }, {}],
  ["guesses", null, {}],
])("%s cannot be %o, and the rest stays", (name, rubbish, usual) => {
  const state = { ...kept, [name]: rubbish };
  expect(read(JSON.stringify({ state }))).toEqual({ state: { ...kept, [name]: usual } });
});
