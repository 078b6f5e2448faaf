import { type ChartFrame, FONT_SIZE } from "./plane.ts";
import type { Series } from "./series.ts";
import { textWidth } from "../words/textWidth.ts";

interface LabelRequest {
  readonly of: Series;
  readonly lines: readonly string[];
  /** The end of the curve that the label belongs to. */
  readonly x: number;
  readonly y: number;
  /** The curve comes down to this end, so there is room below it. */
  readonly falls: boolean;
  /** How far the marks of the curve's end reach to both sides, such as the bars that stand there side by side */
  readonly reach?: number;
  /** The highest mark between two places: what stands above its curve's end stands above that, too. */
  readonly topOf?: (left: number, right: number) => number;
}

/** A label's box and the point at which its lines begin or end. */
export interface LabelBox {
  readonly of: Series;
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly anchor: "start" | "end";
}

export const LINE_HEIGHT = 1.3;
const GAP = 4;
/** From a curve's end to its label. */
const OFFSET = 14;

const clamp = (value: number, low: number, high: number) => Math.max(Math.min(value, high), low);

/**
 * Puts each label at the end of its curve: into the empty space on the left, where the curve has
 * yet to go, or, when it has arrived there, above or below. Labels are then pushed apart.
 */
export function placeLabels(plot: ChartFrame, requests: readonly LabelRequest[]): LabelBox[] {
  const boxes = requests.map((request): LabelBox => {
    const width = Math.max(...request.lines.map((text) => textWidth(text, FONT_SIZE)), 0);
    const height = request.lines.length * FONT_SIZE * LINE_HEIGHT;
    const { reach = 0, topOf } = request;
    const isLeft = request.x - reach - OFFSET - width >= plot.left;
    const left = isLeft
      ? request.x - reach - OFFSET - width
      : clamp(request.x + reach + OFFSET - 2, plot.left, Math.max(plot.right - width, plot.left));
    const beside = request.y - height / 2;
    const above = Math.min(request.y, topOf?.(left, left + width) ?? request.y) - GAP - height;
    const away = request.falls ? request.y + GAP : above;
    const top = isLeft ? beside : away;
    return {
      of: request.of,
      lines: request.lines,
      left,
      width,
      height,
      top: clamp(top, plot.top, plot.bottom - height),
      anchor: isLeft ? "end" : "start",
    };
  });
  return pushApart(boxes, plot);
}

/** Moves boxes down until none touches the one above it, then up again from the floor. */
function pushApart(boxes: readonly LabelBox[], plot: ChartFrame): LabelBox[] {
  const sorted = boxes.toSorted((a, b) => a.top + a.height / 2 - (b.top + b.height / 2));
  const tops = sorted.map((box) => box.top);
  for (let i = 1; i < sorted.length; i++) {
    const above = sorted[i - 1];
    tops[i] = Math.max(tops[i] ?? 0, (tops[i - 1] ?? 0) + (above?.height ?? 0) + GAP);
  }
  let floor = plot.bottom;
  for (let i = sorted.length - 1; i >= 0; i--) {
    const height = sorted[i]?.height ?? 0;
    tops[i] = Math.min(tops[i] ?? 0, floor - height);
    floor = (tops[i] ?? 0) - GAP;
  }
  return sorted.map((box, index) => ({ ...box, top: tops[index] ?? box.top }));
}
