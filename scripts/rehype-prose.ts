import type { Root, RootContent } from "hast";
import type { VFile } from "vfile";

type FlowTag = Extract<RootContent, { type: "mdxJsxFlowElement" }>;

/** Tags that are text: the build turns them into HTML together with the paragraphs around them. */
const textTags = new Set(["Sym", "Aside", "Try", "Show", "TrainedOn"]);

type Tag = Extract<RootContent, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;

/** Whether it is awake in the browser: a figure, the questions about it, a frame around the text. */
const isPart = (node: RootContent): node is Tag =>
  (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") &&
  /^[A-Z]/.test(node.name ?? "") &&
  !textTags.has(node.name ?? "");

/** The first tag in a node that is awake in the browser, if there is one. */
function partIn(node: RootContent): Tag | undefined {
  if (isPart(node)) return node;
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const part = partIn(child);
    if (part) return part;
  }
  return undefined;
}

const isBlank = (node: RootContent): boolean => node.type === "text" && node.value.trim() === "";

const tag = (name: string, children: readonly RootContent[], part?: number): FlowTag => ({
  type: "mdxJsxFlowElement",
  name,
  attributes:
    part === undefined ? [] : [{ type: "mdxJsxAttribute", name: "part", value: String(part) }],
  children: children as FlowTag["children"],
});

interface Options {
  /** Whether the text is in the code: for prerendering. The browser has it in the page's HTML. */
  readonly hasText: boolean;
}

/**
 * Splits a page at its figures. What stands between two of them becomes one `<ProseText part="n">`, whose content
 * is left out of the browser's code; each figure sleeps in a `<Suspense>` of its own until React wakes it.
 */
export function rehypeProse({ hasText }: Options) {
  return (tree: Root, file: VFile) => {
    let count = 0;

    function split(nodes: readonly RootContent[]): RootContent[] {
      const parts: RootContent[] = [];
      let run: RootContent[] = [];
      const endRun = () => {
        if (!run.every(isBlank)) parts.push(tag("ProseText", hasText ? run : [], count++));
        run = [];
      };
      for (const node of nodes) {
        const part = partIn(node);
        if (part) {
          endRun();
          parts.push(awake(node, part));
        } else {
          run.push(node);
        }
      }
      endRun();
      return parts;
    }

    function awake(node: RootContent, part: Tag): RootContent {
      if (node.type !== "mdxJsxFlowElement") {
        file.fail(
          `<${part.name}> stands in a line, a list or a table, where only ${[...textTags].join(", ")} may: put it between paragraphs`,
          part.position,
        );
      }
      if (node.children.every(isBlank)) return tag("Suspense", [node]);
      node.children = split(node.children) as FlowTag["children"];
      return node;
    }

    tree.children = split(tree.children);
  };
}
