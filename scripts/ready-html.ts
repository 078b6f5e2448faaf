import { valueToEstree } from "estree-util-value-to-estree";
import type { ElementContent } from "hast";

/**
 * An element whose content is ready HTML. Equations and coloured code are kept this way: as React
 * elements their many spans would cost three times the JavaScript and be four times slower to
 * hydrate. Nothing in them is for a translation.
 */
export function readyHtml(name: "div" | "span", className: string, html: string): ElementContent {
  const expression = valueToEstree({ __html: html });
  return {
    type: name === "div" ? "mdxJsxFlowElement" : "mdxJsxTextElement",
    name,
    attributes: [
      { type: "mdxJsxAttribute", name: "className", value: className },
      { type: "mdxJsxAttribute", name: "translate", value: "no" },
      {
        type: "mdxJsxAttribute",
        name: "dangerouslySetInnerHTML",
        value: {
          type: "mdxJsxAttributeValueExpression",
          value: "",
          data: {
            estree: {
              type: "Program",
              sourceType: "module",
              body: [{ type: "ExpressionStatement", expression }],
            },
          },
        },
      },
    ],
    children: [],
  };
}
