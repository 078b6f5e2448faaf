import type { Box, Point } from "./boxes.ts";

export type Segment = readonly [Point, Point];

/** A short text that belongs to a point or to a line. */
export interface Sign {
  readonly id: string;
  readonly text: string;
  readonly at: Point | Segment;
}

/** Where signs may stand, and how large they are. */
interface Room {
  readonly bounds: Box;
  readonly fontSize: number;
}

export interface Placed extends Sign {
  /** The room that it takes; the text stands in its middle. */
  readonly box: Box;
  /** From the thing to a sign that had to stand apart from it. */
  readonly leader: Segment | null;
}

/** How wide a sign may be: a little generous, since it only has to keep signs apart. */
const EM_OF_SIGN = 0.6;
const EM_OF_WIDE = 1.1;
const FIRST_WIDE_SIGN = 0x1100;
const LINE_HEIGHT = 1.2;
/** Between a sign and what it names, and how far it may be pushed off, in units of the font size. */
const GAP = 0.25;
const STEP = 0.35;
const MOST_STEPS = 26;
/** A sign farther off than this has a line to what it names. */
const LEADER_FROM = 0.9;
/** Parts of a line beside which its sign may stand, best first. */
const PARTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

export function widthOf(text: string, fontSize: number): number {
  const ems = Array.from(text, (sign) =>
    (sign.codePointAt(0) ?? 0) < FIRST_WIDE_SIGN ? EM_OF_SIGN : EM_OF_WIDE,
  );
  return fontSize * ems.reduce((sum, em) => sum + em, 0);
}

const isSegment = (at: Sign["at"]): at is Segment => Array.isArray(at);

/** Where a sign's middle may stand, seen from what it names: a foot on the thing, and a direction away from it. */
function feetOf(at: Sign["at"]): readonly { readonly foot: Point; readonly away: Point }[] {
  if (!isSegment(at)) return around(at);
  const [from, to] = at;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return around(from);
  const across = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
  const beside = PARTS.flatMap((part) => {
    const foot = { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
    return [
      { foot, away: across },
      { foot, away: { x: -across.x, y: -across.y } },
    ];
  });
  return [...beside, ...around({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })];
}

const DIRECTIONS = [0, 4, 6, 2, 7, 1, 5, 3].map((eighth) => (eighth * Math.PI) / 4);
const around = (foot: Point) =>
  DIRECTIONS.map((angle) => ({ foot, away: { x: Math.cos(angle), y: Math.sin(angle) } }));

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a line runs through a box (Liang and Barsky). */
export function crosses([from, to]: Segment, box: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [start, step, low, high] of [
    [from.x, to.x - from.x, box.x, box.x + box.width],
    [from.y, to.y - from.y, box.y, box.y + box.height],
  ] as const) {
    if (step === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [a, b] = [(low - start) / step, (high - start) / step];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}

/**
 * Puts signs one after the other beside what they name, where they touch no line, no mark and no other sign; nearest
 * first. A sign for which the plane has no room is left out: words stand in the sentence and the table, too.
 */
export function placeSigns(
  signs: readonly Sign[],
  lines: readonly Segment[],
  marks: readonly Box[],
  { bounds, fontSize }: Room,
): readonly Placed[] {
  const taken = [...marks];
  const leaders: Segment[] = [];
  const isFree = (box: Box) =>
    box.x >= bounds.x &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y >= bounds.y &&
    box.y + box.height <= bounds.y + bounds.height &&
    !taken.some((other) => overlap(box, other)) &&
    ![...lines, ...leaders].some((line) => crosses(line, box));

  return signs.flatMap((sign) => {
    const width = widthOf(sign.text, fontSize);
    const height = LINE_HEIGHT * fontSize;
    const feet = feetOf(sign.at);
    const gap = isSegment(sign.at) ? GAP : GAP + 0.6;
    for (let step = 0; step < MOST_STEPS; step++) {
      const off = (gap + step * STEP) * fontSize;
      for (const { foot, away } of feet) {
        const reach = off + (Math.abs(away.x) * width + Math.abs(away.y) * height) / 2;
        const middle = { x: foot.x + away.x * reach, y: foot.y + away.y * reach };
        const box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
        if (!isFree(box)) continue;
        const isApart = off - gap * fontSize > LEADER_FROM * fontSize;
        const tip = { x: foot.x + away.x * off, y: foot.y + away.y * off };
        const leader: Segment | null = isApart ? [foot, tip] : null;
        if (leader && taken.some((other) => !contains(other, foot) && crosses(leader, other)))
          continue;
        taken.push(box);
        if (leader) leaders.push(leader);
        return [{ ...sign, box, leader }];
      }
    }
    return [];
  });
}

const contains = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
