import type { Answer } from "../../../src/protocol/messages.ts";
import type { Box, Point } from "../../network/boxes.ts";

/** `strip` is the word; `head` and `rows` count from its lower edge; `least` rows have room, so that another word is as large. */
const SHAPES = {
  tall: {
    text: { letter: 22, label: 18 },
    strip: { height: 34, pitch: 46, arc: 18 },
    head: 28,
    rows: { top: 38, height: 34, pitch: 46, least: 0 },
    pot: { left: 58, width: 290 },
    price: 76,
    foot: 44,
    /** Narrower shares hold their letter alone. */
    roomForCount: 84,
  },
  broad: {
    text: { letter: 36, label: 29 },
    strip: { height: 58, pitch: 84, arc: 30 },
    head: -14,
    rows: { top: 20, height: 48, pitch: 58, least: 4 },
    pot: { left: 118, width: 890 },
    price: 224,
    foot: 54,
    roomForCount: 150,
  },
};
const EDGE = 8;
/** Of the pitch of the strip, between two letters */
const GAP = 0.16;

/** The word letter by letter; below it a pot for each letter that is read, cut into the shares of what follows it, and what it pays. */
export function layoutFloor({ letters, bets }: Answer<"memorylessFloor">, isBroad = false) {
  const shape = isBroad ? SHAPES.broad : SHAPES.tall;
  const { strip, pot, rows, text } = shape;
  const right = pot.left + pot.width + shape.price;
  const width = right + EDGE;
  const pitch = Math.min(strip.pitch, (width - 2 * EDGE) / letters.length);
  const from = Math.max(EDGE, Math.min(pot.left, width - EDGE - letters.length * pitch));
  const stripTop = EDGE + strip.arc;
  const stripEnd = stripTop + strip.height;
  const boxes: readonly Box[] = letters.map((_, index) => ({
    x: from + index * pitch,
    y: stripTop,
    width: pitch * (1 - GAP),
    height: strip.height,
  }));
  const middleOf = (index: number): Point => ({
    x: from + (index + (1 - GAP) / 2) * pitch,
    y: stripTop + strip.height / 2,
  });
  const rowsTop = stripEnd + rows.top;
  const bottom = rowsTop + Math.max(bets.length, rows.least) * rows.pitch;
  return {
    text,
    width,
    height: bottom + shape.foot,
    head: stripEnd + shape.head,
    letterX: pot.left - text.letter * 0.9,
    pot,
    right,
    rule: bottom + 2,
    total: bottom + shape.foot - 14,
    letters: boxes.map((box, index) => ({ box, ...middleOf(index) })),
    /** From each letter that is read to the one that follows it. */
    arcs: boxes.slice(1).map((_, index) => {
      const [one, other] = [middleOf(index).x + pitch * 0.08, middleOf(index + 1).x - pitch * 0.08];
      const y = stripTop - 3;
      const head = strip.arc * 0.3;
      return {
        path: `M${one} ${y}Q${(one + other) / 2} ${y - 1.7 * strip.arc} ${other} ${y - head}`,
        head: `${other},${y} ${other - head * 0.8},${y - head * 1.5} ${other + head * 0.8},${y - head * 1.5}`,
      };
    }),
    rows: bets.map(({ letter, count, followers, price }, index) => {
      const y = rowsTop + index * rows.pitch;
      let start = 0;
      return {
        letter,
        count,
        price,
        box: { x: pot.left, y, width: pot.width, height: rows.height },
        middle: y + rows.height / 2,
        shares: followers.map((follower) => {
          const x = pot.left + pot.width * start;
          start += follower.share;
          const box: Box = { x, y, width: pot.width * follower.share, height: rows.height };
          const end: Point = { x: x + box.width / 2, y: y + rows.height / 2 };
          return {
            ...follower,
            box,
            hasCount: box.width > shape.roomForCount,
            /** From where in the strip it comes, seen from the middle of its share: one way for each time. */
            ways: letters.flatMap((next, place): Point[] =>
              next === follower.letter && letters[place - 1] === letter
                ? [{ x: middleOf(place).x - end.x, y: middleOf(place).y - end.y }]
                : [],
            ),
          };
        }),
      };
    }),
  };
}

export type FloorLayout = ReturnType<typeof layoutFloor>;
