import { drawBox } from "./boxes.ts";
import type { Place } from "./svg.ts";

const pseudoElements = ["::before", "::after"] as const;

/**
 * The boxes that the style sheet puts before and after an element's content, such as the brackets
 * of a matrix. Their place can be known only where they are positioned absolutely.
 */
export function drawPseudoBoxes(element: Element, place: Place): SVGElement[] {
  return pseudoElements.flatMap((name) => {
    const style = getComputedStyle(element, name);
    if (style.content === "none" || style.position !== "absolute") return [];
    const host = getComputedStyle(element);
    if (host.position === "static") return [];
    const own = {
      x: place.x + parseFloat(host.borderLeftWidth) + (parseFloat(style.left) || 0),
      y: place.y + parseFloat(host.borderTopWidth) + (parseFloat(style.top) || 0),
      width: parseFloat(style.width) || 0,
      height: parseFloat(style.height) || 0,
    };
    const isBorderBox = style.boxSizing === "border-box";
    const extra = (side: string) =>
      isBorderBox
        ? 0
        : parseFloat(style.getPropertyValue(`border-${side}-width`)) +
          parseFloat(style.getPropertyValue(`padding-${side}`));
    return drawBox(
      {
        ...own,
        width: own.width + extra("left") + extra("right"),
        height: own.height + extra("top") + extra("bottom"),
      },
      style,
    );
  });
}
