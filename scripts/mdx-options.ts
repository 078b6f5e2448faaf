import type { CompileOptions } from "@mdx-js/mdx";
import rehypeShiki, { type RehypeShikiOptions } from "@shikijs/rehype";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { rehypeCode } from "./rehype-code.ts";
import { rehypeNotations } from "./rehype-notations.ts";

const shiki: RehypeShikiOptions = {
  // Colours as --shiki-light and --shiki-dark, so that the style sheet decides by theme.
  themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  defaultColor: false,
  // Naming the languages saves ten seconds: by default Shiki loads all of them.
  langs: ["ts", "python", "sh"],
};

/** How a chapter is compiled, by the site's build and by the chapter test alike. */
export const mdxOptions = {
  remarkPlugins: [remarkGfm, remarkMath],
  rehypePlugins: [rehypeNotations, [rehypeShiki, shiki], rehypeCode],
} satisfies CompileOptions;
