/** Numbers of an attribute, such as `points` or the arguments of a path's command. */
const numbersOf = (text: string) => (text.match(/[-+]?[\d.]+(?:e[-+]?\d+)?/gi) ?? []).map(Number);

const written = (value: number) => String(Math.round(value * 1000) / 1000);

/** A point moved by a matrix, as a path writes it. */
function moved(x: number, y: number, { a, b, c, d, e, f }: DOMMatrix): string {
  return `${written(a * x + c * y + e)} ${written(b * x + d * y + f)}`;
}

/**
 * The outline of a shape after a matrix, as a path.
 *
 * @returns null for shapes with arcs, and for paths with relative or shortened commands
 */
export function outlineAfter(shape: Element, matrix: DOMMatrix): string | null {
  const at = (name: string) => Number(shape.getAttribute(name) ?? 0);
  const through = (numbers: readonly number[]) =>
    numbers.flatMap((x, index) =>
      index % 2 === 0 ? [moved(x, numbers[index + 1] ?? 0, matrix)] : [],
    );
  switch (shape.tagName) {
    case "line":
      return `M${through([at("x1"), at("y1"), at("x2"), at("y2")]).join("L")}`;
    case "polyline":
    case "polygon": {
      const points = through(numbersOf(shape.getAttribute("points") ?? ""));
      return `M${points.join("L")}${shape.tagName === "polygon" ? "Z" : ""}`;
    }
    case "path": {
      const path = shape.getAttribute("d") ?? "";
      if (/[^MLCQZ\d\s.,e+-]/u.test(path)) return null;
      return path.replaceAll(
        /([MLCQ])([^MLCQZ]*)/gu,
        (_, command: string, rest: string) => command + through(numbersOf(rest)).join(" "),
      );
    }
    default:
      return null;
  }
}

/**
 * Keeps a line as thin as the page draws it where the picture around it is stretched
 * (`vector-effect: non-scaling-stroke`, which few programs know): the stretching is worked into the
 * line's points and taken back from the line itself.
 *
 * @param shape as the page draws it
 * @param copy  the shape in the picture; replaced by a path if it is such a line
 */
export function keepThin(shape: SVGGraphicsElement, copy: Element): void {
  if (getComputedStyle(shape).getPropertyValue("vector-effect") !== "non-scaling-stroke") return;
  const parent = shape.parentElement;
  const matrix = shape.getScreenCTM();
  const around = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
  const outline = matrix && outlineAfter(shape, matrix);
  if (!matrix || !around || outline === null) return;
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const { name, value } of copy.attributes)
    if (!/^(?:[xy][12]|d|points|transform)$/u.test(name)) path.setAttribute(name, value);
  const { a, b, c, d, e, f } = around.inverse();
  path.setAttribute("d", outline);
  path.setAttribute(
    "transform",
    `matrix(${[a, b, c, d, e, f].map((value) => value.toPrecision(7)).join(" ")})`,
  );
  copy.replaceWith(path);
}
