import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");

/**
 * What a page may do. GitHub Pages lets a site set no headers, so the policy stands in each page's
 * head, before the first script.
 */
function contentSecurityPolicy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map((text) => `'sha256-${sha256(text)}'`);
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(" ")}`,
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

/** The text of a file as an inline script. */
function inlineScript(file: string): string {
  const text = readFileSync(file, "utf8").trim();
  if (text.includes("</script")) throw new Error(`${file} would end its own script element`);
  return text;
}

/**
 * Fills `<!--boot-->` in index.html with the scripts that must run before the first paint. In a build it fills `<!--late-->` with the one that loads the modules after it, and
 * `<!--csp-->` with the policy that allows just these. The dev server goes without the policy:
 * its hot updates are inline scripts and styles.
 */
export function shell(bootFiles: readonly string[]): Plugin {
  return {
    name: "unrolled:shell",
    transformIndexHtml: {
      order: "post",
      handler(html, { server }) {
        const boot = bootFiles.map(inlineScript);
        const late = inlineScript("scripts/load-modules.js");
        const policy = contentSecurityPolicy([...boot, late]);
        return html
          .replace("<!--boot-->", () =>
            boot.map((text) => `<script>${text}</script>`).join("\n    "),
          )
          .replace("<!--late-->", () => (server ? "" : `<script>${late}</script>`))
          .replace("<!--csp-->", () =>
            server ? "" : `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
          );
      },
    },
  };
}
