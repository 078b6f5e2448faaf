// The picture that a link to the site shows elsewhere, 1200 × 630, as an SVG document.

const colour = {
  paper: "#fcfbf8",
  stage: "#ffffff",
  ink: "#1d2129",
  muted: "#5c6470",
  hairline: "#e4e1d9",
  x: "#0b7285",
  h: "#5f3dc4",
  y: "#9a5b00",
};
const row = { y: 326, h: 434, x: 542 };
const half = 34;

/**
 * @param {"x" | "h" | "y"} kind
 * @param {number} cx
 * @param {string} time
 */
function node(kind, cx, time) {
  const cy = row[kind];
  const letter = kind === "y" ? "ŷ" : kind;
  return `
    <rect x="${cx - half}" y="${cy - half}" width="${2 * half}" height="${2 * half}" rx="14"
      fill="${colour.stage}" stroke="${colour[kind]}" stroke-width="4" />
    <text x="${cx}" y="${cy + 10}" class="symbol" style="fill:${colour[kind]}">${letter}<tspan class="time" dy="8">${time}</tspan></text>`;
}

/**
 * @param {string} d
 * @param {"x" | "h" | "y"} kind
 */
const arrow = (d, kind) =>
  `<path d="${d}" fill="none" stroke="${colour[kind]}" stroke-width="4" marker-end="url(#head-${kind})" />`;

/**
 * @param {number} cx
 * @param {string} time
 */
const column = (cx, time) =>
  [
    arrow(`M${cx} ${row.x - half} V${row.h + half + 12}`, "x"),
    arrow(`M${cx} ${row.h - half} V${row.y + half + 12}`, "y"),
    node("x", cx, time),
    node("h", cx, time),
    node("y", cx, time),
  ].join("");

const folded = 160;
const steps = [470, 640, 810, 980];
const loop = `M${folded + half} ${row.h - 20} h22 a20 20 0 0 1 0 40 h-10`;

const heads = /** @type {const} */ (["x", "h", "y"])
  .map(
    (kind) => `
    <marker id="head-${kind}" viewBox="0 0 10 10" refX="2" refY="5" markerWidth="4" markerHeight="4" orient="auto">
      <path d="M0 0 L10 5 L0 10 z" fill="${colour[kind]}" />
    </marker>`,
  )
  .join("");

export const shareImage = `
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
  <style>
    text { font-family: "Source Serif 4 Variable", serif; fill: ${colour.ink}; }
    .symbol { font-size: 34px; font-style: italic; text-anchor: middle; font-weight: 600; }
    .time { font-size: 21px; }
  </style>
  <defs>${heads}</defs>
  <rect width="1200" height="630" fill="${colour.paper}" />
  <text x="78" y="150" font-size="112" font-weight="650" letter-spacing="-2">Unrolled</text>
  <text x="82" y="212" font-size="38" style="fill:${colour.muted}">Recurrent neural networks, number by number</text>
  <line x1="82" x2="1118" y1="256" y2="256" stroke="${colour.hairline}" stroke-width="2" />
  ${arrow(loop, "h")}
  ${column(folded, "t")}
  <text x="315" y="${row.h + 14}" font-size="44" text-anchor="middle" style="fill:${colour.muted}">=</text>
  ${steps.map((cx) => arrow(`M${cx - 170 + (cx === steps[0] ? 80 : half)} ${row.h} H${cx - half - 12}`, "h")).join("")}
  ${steps.map((cx, i) => column(cx, String(i + 1))).join("")}
  ${arrow(`M${980 + half} ${row.h} H1092`, "h")}
</svg>`;
