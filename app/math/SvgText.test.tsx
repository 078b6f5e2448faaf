import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { untranslated } from "../words/untranslated.ts";
import { SvgSpan, SvgText } from "./SvgText.tsx";

it.each([0, "−1", "0.43", "8 × 10", "e", "a 12.5%", "␣ 3%", "←"])(
  "“%s” is kept out of a translation",
  (text) => {
    expect(renderToStaticMarkup(<SvgText x={1}>{text}</SvgText>)).toBe(
      `<text translate="no" x="1">${text}</text>`,
    );
    expect(renderToStaticMarkup(<SvgSpan>{text}</SvgSpan>)).toContain('translate="no"');
  },
);

it.each(["15 words", "now", "ab"])("“%s” is translated, unless it is said not to be", (text) => {
  expect(renderToStaticMarkup(<SvgText>{text}</SvgText>)).toBe(`<text>${text}</text>`);
  expect(renderToStaticMarkup(<SvgText {...untranslated}>{text}</SvgText>)).toBe(
    `<text translate="no">${text}</text>`,
  );
});
