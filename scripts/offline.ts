import type { VitePWAOptions } from "vite-plugin-pwa";

/**
 * The whole site is kept in the reader's browser after the first visit. A new version is fetched
 * beside it and waits until the reader agrees (the prompt is in the app).
 */
export const offline: Partial<VitePWAOptions> = {
  registerType: "prompt",
  injectRegister: false,
  manifest: {
    name: "Unrolled: recurrent neural networks, number by number",
    short_name: "Unrolled",
    description:
      "An explorable explainer of recurrent neural networks: every number on screen is computed, and can be changed.",
    lang: "en",
    display: "minimal-ui",
    background_color: "#fcfbf8",
    theme_color: "#fcfbf8",
    icons: [
      { src: "favicon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  },
  workbox: {
    globPatterns: ["**/*.{html,js,css,woff2,svg,png,json,bin,txt,npy,safetensors}"],
    // What only other sites and search engines fetch, and scripts beyond Latin, which a reader's
    // own text may need: the browser fetches those when they are first seen.
    globIgnores: ["og.png", "robots.txt", "**/*-{cyrillic,greek,vietnamese}*", "**/*-latin-ext-*"],
    maximumFileSizeToCacheInBytes: 16 * 2 ** 20,
    // Each address has its own file: /lstm/ is lstm/index.html, and an unknown one is not found.
    navigateFallback: null,
    // The query only says what the page shows (?step=…, ?theme=…); the file is the same.
    ignoreURLParametersMatching: [/./],
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
};
