import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Sym } from "./Sym.tsx";

const familyOf = (markup: string) => /data-family="(\w+)"/.exec(markup)?.[1];

test("a symbol is written in every notation, with its index and its time where each puts them", () => {
  expect(renderToStaticMarkup(<Sym of="Wh" />)).toBe(
    '<span class="sym" data-symbol="Wh" data-family="h">' +
      '<span data-notations="default subscript"><i>W</i><sub>h</sub></span>' +
      '<span data-notations="cheatSheet"><i>W</i><sub>aa</sub></span>' +
      '<span data-notations="textbook"><i>W</i></span>' +
      '<span data-notations="pytorch"><code>weight_hh</code></span></span>',
  );
  expect(renderToStaticMarkup(<Sym of="h" t="t − 1" />)).toBe(
    '<span class="sym" data-symbol="h" data-family="h">' +
      '<span data-notations="default subscript"><i>h</i><sub>t − 1</sub></span>' +
      '<span data-notations="cheatSheet"><i>a</i><sup>(t − 1)</sup></span>' +
      '<span data-notations="textbook"><i>h</i><sup>(t − 1)</sup></span>' +
      '<span data-notations="pytorch"><code>h</code><code>[t − 1]</code></span></span>',
  );
});

test("inputs, states, outputs and gradients wear colours of their own", () => {
  expect(familyOf(renderToStaticMarkup(<Sym of="x" t={1} />))).toBe("x");
  expect(familyOf(renderToStaticMarkup(<Sym of="Wy" />))).toBe("y");
  expect(familyOf(renderToStaticMarkup(<Sym of="loss" />))).toBe("grad");
});
