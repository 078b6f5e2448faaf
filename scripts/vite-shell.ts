import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");

/**
 * What a page may do. GitHub Pages lets a site set no headers, so the policy stands in each page's
 * head, before the first script.
 */
function contentSecurityPolicy(inlineScript: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${sha256(inlineScript)}'`,
    "style-src 'self'",
    // KaTeX lays its glyphs out with style attributes, and so does React where a figure needs a
    // computed size. Attributes only: an injected <style> stays refused.
    "style-src-attr 'unsafe-inline'",
    // Downloads of figures go through blob: and data: images.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

/**
 * Fills `<!--boot-->` in index.html with the one inline script, which sets the reader's theme
 * before the first paint, and in a build `<!--csp-->` with the policy that allows just this
 * script. The dev server goes without the policy: its hot updates are inline scripts and styles.
 */
export function shell(bootFile: string): Plugin {
  let boot = "";
  return {
    name: "unrolled:shell",
    configResolved({ root }) {
      boot = readFileSync(resolve(root, bootFile), "utf8").trim();
      if (boot.includes("</script"))
        throw new Error(`${bootFile} would end its own script element`);
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { server }) {
        const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(boot)}" />`;
        return html
          .replace("<!--boot-->", () => `<script>${boot}</script>`)
          .replace("<!--csp-->", () => (server ? "" : policy));
      },
    },
  };
}
