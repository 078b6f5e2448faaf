import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { createAppStore, StoreProvider } from "../store/appStore.ts";
import { Sym, TextSym } from "./Sym.tsx";

const drawn = (symbol: ReactElement) =>
  renderToStaticMarkup(<StoreProvider value={createAppStore()}>{symbol}</StoreProvider>);
const familyOf = (markup: string) => /data-family="(\w+)"/.exec(markup)?.[1];

test("a symbol is written with its index and its time where its notation puts them", () => {
  expect(drawn(<Sym of="Wh" />)).toBe(
    '<span class="sym" data-symbol="Wh" data-family="h" translate="no"><i>W</i><sub>h</sub></span>',
  );
  expect(drawn(<Sym of="h" t={2} />)).toBe(
    '<span class="sym" data-symbol="h" data-family="h" translate="no"><i>h</i><sub>2</sub></span>',
  );
});

test("a symbol of the text holds every notation, each with its own index and time", () => {
  expect(drawn(<TextSym of="Wh" />)).toBe(
    '<span class="sym" data-symbol="Wh" data-family="h" translate="no">' +
      '<span data-notations="default subscript"><i>W</i><sub>h</sub></span>' +
      '<template data-notations="cheatSheet" hidden=""><i>W</i><sub>aa</sub></template>' +
      '<template data-notations="textbook" hidden=""><i>W</i></template>' +
      '<template data-notations="pytorch" hidden=""><code>weight_hh</code></template></span>',
  );
  expect(drawn(<TextSym of="h" t="t − 1" />)).toBe(
    '<span class="sym" data-symbol="h" data-family="h" translate="no">' +
      '<span data-notations="default subscript"><i>h</i><sub>t − 1</sub></span>' +
      '<template data-notations="cheatSheet" hidden=""><i>a</i><sup>(t − 1)</sup></template>' +
      '<template data-notations="textbook" hidden=""><i>h</i><sup>(t − 1)</sup></template>' +
      '<template data-notations="pytorch" hidden=""><code>h</code><code>[t − 1]</code></template></span>',
  );
});

test("inputs, states, outputs and gradients wear colours of their own", () => {
  expect(familyOf(drawn(<Sym of="x" t={1} />))).toBe("x");
  expect(familyOf(drawn(<Sym of="Wh" />))).toBe("h");
  expect(familyOf(drawn(<Sym of="Wy" />))).toBe("y");
  expect(familyOf(drawn(<Sym of="loss" />))).toBe("grad");
});
