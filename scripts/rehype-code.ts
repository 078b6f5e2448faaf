import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { SKIP, visit } from "unist-util-visit";
import { readyHtml } from "./ready-html.ts";

/** Keeps code blocks that Shiki has coloured as ready HTML. */
export function rehypeCode() {
  return (tree: Root) => {
    visit(tree, "element", (node, index, parent) => {
      const classes = [node.properties["className"], node.properties["class"]].flat().join(" ");
      if (!parent || index === undefined || !/\bshiki\b/.test(classes)) return undefined;
      parent.children[index] = readyHtml("div", "code-block", toHtml(node));
      return SKIP;
    });
  };
}
