import mdx from "@mdx-js/rollup";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { mdxOptions } from "./scripts/mdx-options.ts";
import { developmentPages } from "./scripts/vite-development-pages.ts";
import { site } from "./scripts/site.mjs";
import { engineOutput } from "./scripts/engine-output.mjs";
import { chunkGroups } from "./scripts/chunk-groups.ts";
import { chunkModules } from "./scripts/vite-chunk-modules.ts";
import { fonts } from "./scripts/vite-fonts.ts";
import { offline } from "./scripts/vite-offline.ts";
import { prerender } from "./scripts/vite-prerender.ts";
import { shell } from "./scripts/vite-shell.ts";

/** The chapters as one of Vite's environments needs them: Node draws the HTML, the browser adopts it. */
const chapters = (environment: "ssr" | "client"): Plugin => ({
  ...(mdx(mdxOptions({ hasText: environment === "ssr" })) as Plugin),
  name: `unrolled:chapters:${environment}`,
  enforce: "pre",
  applyToEnvironment: ({ name }) => name === environment,
});

export default defineConfig({
  base: site.base,
  plugins: [
    chapters("ssr"),
    chapters("client"),
    react({ include: /\.(mdx|tsx?)$/ }),
    fonts("node_modules/.prerender/entry.mjs"),
    shell(["app/boot.js", "app/earlyInput.js"]),
    prerender("app/prerender.tsx"),
    chunkModules("site"),
    developmentPages("app/prerender.tsx"),
    offline("src/serviceWorker/sw.ts"),
  ],
  // The router asks for what React has had since its version 18.
  resolve: { alias: { "use-sync-external-store/shim/index.js": "react" } },
  build: {
    target: "es2022",
    // Browsers of this target preload modules by themselves.
    modulePreload: { polyfill: false },
    // The policy allows fonts from the site's own files only.
    assetsInlineLimit: (file) => (file.endsWith(".woff2") ? false : undefined),
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: chunkGroups } },
        },
      },
    },
  },
  worker: {
    format: "es",
    plugins: () => [chunkModules("worker")],
    rolldownOptions: { output: engineOutput },
  },
});
