import { untranslatedIfSigns } from "../words/untranslated.ts";
import { SvgSpan } from "../math/SvgText.tsx";

const RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number (sign, digits, and the power of ten with its raised exponent), or numbers and the signs between them. */
const formula = (() => {
  const number = "[−+]?\\d(?:[\\d.,]*\\d)?(?:×10)?[⁻⁰¹²³⁴-⁹]*";
  return new RegExp(`(×?${number}(?: [×=] ${number})*%?)`);
})();
const raised = /([⁻⁰¹²³⁴-⁹]+)/;

const lowered = (text: string) =>
  Array.from(text, (sign) => "−0123456789"[RAISED.indexOf(sign)] ?? sign).join("");

/** A text cut so that every second part matches `pattern`. */
const cut = (text: string, pattern: RegExp) =>
  text.split(pattern).map((part, index) => ({
    // Apart, so that part 1, “11”, is not part 11, “1”.
    key: `${index} ${part}`,
    text: part,
    isMatch: index % 2 === 1,
  }));

/** A sentence whose exponents, if it has any, are set as exponents. */
export const Raised = ({ text }: { readonly text: string }) =>
  // An element for either: a translation moves a bare text away, and React could not take it off.
  raised.test(text) ? <Rich text={text} /> : <span>{text}</span>;

/** A sentence whose numbers stay as they are in translation, with exponents set as exponents: the site's fonts lack raised digits. */
export const Rich = ({ text }: { readonly text: string }) =>
  cut(text, formula).map((part) =>
    part.isMatch ? (
      <span key={part.key} translate="no">
        {cut(part.text, raised).map(({ key, text: piece, isMatch }) =>
          isMatch ? (
            <sup key={key} className="chart-exponent">
              {lowered(piece)}
            </sup>
          ) : (
            piece !== "" && <span key={key}>{piece}</span>
          ),
        )}
      </span>
    ) : (
      part.text !== "" && (
        <span key={part.key} {...untranslatedIfSigns(part.text)}>
          {part.text}
        </span>
      )
    ),
  );

/** The exponents of a sentence inside an SVG text. */
export const RichSvg = ({ text }: { readonly text: string }) =>
  cut(text, raised).map(({ key, text: part, isMatch }, index) =>
    isMatch ? (
      <SvgSpan key={key} className="chart-exponent" dy="-0.42em" fontSize="0.72em">
        {lowered(part)}
      </SvgSpan>
    ) : (
      // An exponent raised its line by 0.42 of its own, smaller em; the text after it comes down again.
      <SvgSpan key={key} dy={index === 0 ? undefined : "0.3024em"}>
        {part}
      </SvgSpan>
    ),
  );
