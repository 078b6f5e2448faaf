import { expect, it } from "vitest";
import { looseTextsIn } from "./looseText.ts";
import { filesIn, isTest, read } from "./sources.ts";

const loose = (jsx: string) => looseTextsIn("/x.tsx", `const x = ${jsx};`).length > 0;

it.each([
  "<p>{count} letters</p>",
  "<p>{name}: {value}</p>",
  "<p>{isOpen && <b>now</b>} text</p>",
  "<p><b>now</b> {sentence}</p>",
  "<p><b>now</b>{isOpen ? name : <i>none</i>}</p>",
  "<p>{rows.map((row) => <b key={row}>{row}</b>)} text</p>",
  "<p>text <Perhaps /></p>",
  "<>{sentence}</>",
  "<Fragment key={key}>{sentence}</Fragment>",
  "rows.map((row) => <Fragment key={row}>{row} <b>{row}</b></Fragment>)",
])("finds %s", (jsx) => expect(loose(jsx)).toBe(true));

it.each([
  "<p>{sentence}</p>",
  "<p>{`${count} letters`}</p>",
  "<p>{isOpen ? sentence : <b>now</b>}</p>",
  "<p>always <b>the same</b> text</p>",
  "<p>always <Sym of={symbol} /></p>",
  "<p>{words.name} <b>{words.other.name}</b></p>",
  "<p>{isOpen && <b>now</b>}<span>{sentence}</span></p>",
  "<p>\n  <b>{name}</b>\n  {children}\n</p>",
  "<p><b>{name}</b>{children.slice(1)}</p>",
])("allows %s", (jsx) => expect(loose(jsx)).toBe(false));

const looseWith = (kept: string) =>
  looseTextsIn("/x.tsx", `const part = ${kept}; const x = <p>{isOpen && <b>now</b>}{part}</p>;`);

it("knows what a variable keeps", () => {
  expect(looseWith("useMemo(() => <Part />, [])")).toEqual([]);
  expect(looseWith("useMemo(() => isLong ? long : <Part />, [])")).toEqual([1]);
  expect(looseWith("Children.toArray(children)")).toEqual([]);
});

const components = filesIn("app", /\.tsx$/u).filter((path) => !isTest(path));

it("has components, so this check is really checking", () => {
  expect(components).not.toHaveLength(0);
});

it.each(components)("%s: no text beside what changes", (path) => {
  expect(looseTextsIn(path, read(path)), "lines").toEqual([]);
});
