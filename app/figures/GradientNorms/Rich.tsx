const raised = /([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/;
const plain: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", (sign, index) => [sign, "−0123456789"[index] ?? ""]),
);

/** A text cut at its raised digits, which the site's fonts lack: every second part is an exponent. */
function partsOf(
  text: string,
): { readonly key: string; readonly text: string; readonly isRaised: boolean }[] {
  return text.split(raised).map((part, index) => ({
    key: `${index}${part}`,
    isRaised: index % 2 === 1,
    text: index % 2 === 1 ? Array.from(part, (sign) => plain[sign] ?? sign).join("") : part,
  }));
}

/** A sentence whose exponents are set as exponents. */
export const Rich = ({ text }: { readonly text: string }) =>
  partsOf(text).map((part) =>
    part.isRaised ? <sup key={part.key}>{part.text}</sup> : <span key={part.key}>{part.text}</span>,
  );

/** The same inside an SVG text. */
export const RichSvg = ({ text }: { readonly text: string }) =>
  partsOf(text).map((part, index) =>
    part.isRaised ? (
      <tspan key={part.key} dy="-0.42em" fontSize="0.72em">
        {part.text}
      </tspan>
    ) : (
      // An exponent raised its line by 0.42 of its own, smaller em; the text after it comes down again.
      <tspan key={part.key} dy={index === 0 ? undefined : "0.3024em"}>
        {part.text}
      </tspan>
    ),
  );
