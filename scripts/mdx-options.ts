import type { CompileOptions } from "@mdx-js/mdx";
import rehypeShiki, { type RehypeShikiOptions } from "@shikijs/rehype";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { rehypeCode } from "./rehype-code.ts";
import { rehypeNotations } from "./rehype-notations.ts";
import { rehypeProse } from "./rehype-prose.ts";

const shiki: RehypeShikiOptions = {
  // Colours as --shiki-light and --shiki-dark, so that the style sheet decides by theme.
  themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  defaultColor: false,
  // Naming the languages saves ten seconds: by default Shiki loads all of them.
  langs: ["ts", "python", "sh"],
};

/**
 * How a chapter is compiled: whole to draw its HTML, and without its text for the browser, which has
 * that HTML already.
 */
export const mdxOptions = ({ hasText }: { readonly hasText: boolean }) =>
  ({
    remarkPlugins: [remarkGfm, remarkMath],
    rehypePlugins: [rehypeNotations, [rehypeShiki, shiki], rehypeCode, [rehypeProse, { hasText }]],
  }) satisfies CompileOptions;
