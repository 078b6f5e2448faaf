/** Signs that stand between two things, with a space on either side. */
const BETWEEN = /^[=+−←→≈≤≥<>⋅·×⊙]$/u;

/** As a script or a part of a fraction: in brackets where it would not hold together. */
export function grouped(text: string): string {
  const isBracketed = /^\([^()]*\)$/u.test(text);
  const isLoose = /[\s+−=/-]/u.test(text.replaceAll(/\([^()]*\)|\[[^[\]]*\]/gu, ""));
  return isLoose && !isBracketed ? `(${text.replaceAll(/\s+/gu, "")})` : text;
}

/** Pieces side by side, apart where two names would run into one: W_h h_t, ln y. */
function inRow(pieces: readonly Element[]): string {
  let row = "";
  let isCode = false;
  for (const piece of pieces) {
    const text = mathText(piece);
    const wasCode = isCode;
    isCode = piece.getAttribute("mathvariant") === "monospace";
    const isSign =
      piece.localName === "mo" && BETWEEN.test(text) && !/(?:^|[=+−←([,])\s*$/u.test(row);
    const touches = /[\p{L}\p{N})\]⊤]$/u.test(row) && /^[\p{L}∂]/u.test(text);
    if (isSign) row += ` ${text} `;
    else row += touches && !(wasCode && isCode) ? ` ${text}` : text;
  }
  return row.replaceAll(/[^\S\n]+/gu, " ");
}

/** An equation's MathML as one line of plain text for each of its rows: h_t = tanh(a_t), ∂L/∂h_(t−1). */
export function mathText(node: Element): string {
  const pieces = [...node.children];
  const [base = "", first = "", second = ""] = pieces.map(mathText);
  switch (node.localName) {
    case "msub":
    case "munder":
      return `${base}_${grouped(first)}`;
    case "msup":
      return `${base}^${grouped(first)}`;
    case "msubsup":
    case "munderover":
      return `${base}_${grouped(first)}^${grouped(second)}`;
    case "mover":
      return first === "^" ? `${base}\u0302`.normalize("NFC") : `${base}^${grouped(first)}`;
    case "mfrac":
      return `${grouped(base)}/${grouped(first)}`;
    case "msqrt":
      return `√(${inRow(pieces)})`;
    case "mtable":
      return pieces.map((row) => mathText(row).trim()).join("\n");
    case "mtr":
      return pieces
        .map(mathText)
        .join(" ")
        .replace(/ *([=←]) */u, " $1 ");
    default:
      return pieces.length > 0
        ? inRow(pieces)
        : node.textContent.replaceAll("\u2061", "").replaceAll(/\s+/gu, " ");
  }
}
