import { drawFigure } from "./export/drawFigure.ts";
import { embedFonts } from "./export/fonts.ts";
import { rasterise } from "./export/rasterise.ts";
import { saveFile } from "../saveFile.ts";

/** Pixels of the PNG per CSS pixel, and what a side may have: more than that not every browser paints. */
const SHARPNESS = 2;
const LONGEST_SIDE = 8192;

/**
 * Downloads a figure as it is on screen: its title and its picture, without the controls.
 *
 * The SVG is a picture of its own: plain shapes and texts, no HTML inside, the fonts packed in as
 * data. What a scrolling box hides stays hidden: the download is what the reader sees.
 *
 * @param element the figure, with `.figure-title` and `.figure-body` inside
 * @param name    of the file, without its ending: small letters, digits and hyphens
 * @param address where this picture can be opened; written into the file
 * @throws if the browser cannot draw the picture
 */
export async function downloadFigure(
  element: HTMLElement,
  format: "svg" | "png",
  name: string,
  address: string,
): Promise<void> {
  await document.fonts.ready;
  const { svg, width, height, fontFamilies } = drawFigure(element, address);
  await embedFonts(svg, fontFamilies);
  const picture = new Blob([HEAD, wellFormed(new XMLSerializer().serializeToString(svg))], {
    type: "image/svg+xml",
  });
  const sharpness = Math.min(SHARPNESS, LONGEST_SIDE / Math.max(width, height));
  saveFile(
    format === "svg" ? picture : await rasterise(picture, width, height, sharpness),
    `${name}.${format}`,
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** XML knows no control characters and no halves of surrogate pairs; a reader's text may hold both. */
const wellFormed = (xml: string) =>
  xml.replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\u{fffd}");
