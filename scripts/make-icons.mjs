// `npm run icons`: draws the PNG files of public/ from public/favicon.svg and share-image.mjs.
// They are committed; run this again when the mark or the share image changes.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright";
import { chromiumOptions } from "./chromium.mjs";
import { shareImage } from "./share-image.mjs";

const publicFile = (/** @type {string} */ name) => new URL(`../public/${name}`, import.meta.url);
const mark = readFileSync(publicFile("favicon.svg"), "utf8");
/** The mark on a square without round corners: systems cut icons to their own shape. */
const square = mark.replace('rx="7"', "");

const { resolve } = createRequire(import.meta.url);
/** @param {string} file */
const font = (file) =>
  `url(data:font/woff2;base64,${readFileSync(resolve(`@fontsource-variable/${file}`)).toString("base64")})`;
const fonts = `
  @font-face { font-family: "Source Serif 4 Variable"; font-weight: 200 900; src: ${font("source-serif-4/files/source-serif-4-latin-wght-normal.woff2")}; }
  @font-face { font-family: "Source Serif 4 Variable"; font-weight: 200 900; font-style: italic; src: ${font("source-serif-4/files/source-serif-4-latin-wght-italic.woff2")}; }`;

/**
 * @param {string} svg
 * @param {number} scale of the mark within the icon; what is around it is violet
 */
const icon = (svg, scale = 1) =>
  `<div style="width:100vw;height:100vh;display:grid;place-items:center;${scale < 1 ? "background:#5f3dc4" : ""}">
    ${svg.replace("<svg ", `<svg style="width:${scale * 100}vw" `)}</div>`;

const pictures = [
  { file: "apple-touch-icon.png", width: 180, height: 180, body: icon(square, 0.88) },
  { file: "icon-192.png", width: 192, height: 192, body: icon(mark) },
  { file: "icon-512.png", width: 512, height: 512, body: icon(mark) },
  // A maskable icon may be cut to the circle of 80 % of its width.
  { file: "icon-maskable-512.png", width: 512, height: 512, body: icon(square, 0.78) },
  { file: "og.png", width: 1200, height: 630, body: shareImage },
];

const browser = await chromium.launch(chromiumOptions(chromium.executablePath()) ?? {});
try {
  for (const { file, width, height, body } of pictures) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(
      `<style>${fonts} body { margin: 0; } svg { display: block; }</style>${body}`,
    );
    await page.evaluate(() => document.fonts.ready);
    writeFileSync(publicFile(file), await page.screenshot({ omitBackground: true }));
    await page.close();
    console.log(`public/${file}`);
  }
} finally {
  await browser.close();
}
