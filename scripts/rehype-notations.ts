import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { ParseError } from "katex";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { equationHtml } from "./notation-html.ts";
import { readyHtml } from "./ready-html.ts";

const hasClass = (node: Element, name: string) =>
  [node.properties["className"]].flat().includes(name);

/** The equation that remark-math put into this element, if it is one. */
function equationOf(node: Element): { tex: string; display: boolean } | undefined {
  const [child] = node.children;
  if (node.tagName === "pre" && child?.type === "element" && hasClass(child, "math-display")) {
    return { tex: toString(child), display: true };
  }
  if (node.tagName === "code" && hasClass(node, "math-inline")) {
    return { tex: toString(node), display: false };
  }
  return undefined;
}

/** Line and column of the fault: inside the equation where that is known, else where it begins. */
function placeOf(error: unknown, tex: string, node: Element, file: VFile) {
  const start = node.position?.start;
  const within = error instanceof ParseError ? error.position : undefined;
  const begin = String(file).indexOf(tex, start?.offset ?? 0);
  if (typeof within !== "number" || within > tex.length || begin < 0) return start;
  const before = String(file)
    .slice(0, begin + within)
    .split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * Turns the equations of remark-math into ready HTML, once per notation. A broken equation ends
 * the build with its file, line and column.
 */
export function rehypeNotations() {
  return (tree: Root, file: VFile) => {
    visit(tree, "element", (node, index, parent) => {
      const equation = equationOf(node);
      if (!parent || index === undefined || !equation) return undefined;
      const { tex, display } = equation;
      try {
        const html = equationHtml(tex, display);
        parent.children[index] = display
          ? readyHtml("div", "math math-display", html)
          : readyHtml("span", "math", html);
      } catch (error) {
        const place = placeOf(error, tex, node, file);
        file.fail(error instanceof Error ? error.message : String(error), { place });
      }
      return SKIP;
    });
  };
}
