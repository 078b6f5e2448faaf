import { layoutBet } from "../../../network/bet.ts";
import { flow, moved } from "./flow.ts";
import {
  type Asked,
  inOneLine,
  nothing,
  overPills,
  type PlacedScene,
  pillsOf,
  stacked,
} from "./layoutScene.ts";
import { APART, type LensSizes, MOST_NUMBERS, narrow } from "./lensSizes.ts";

/** Scores, their powers, the sum that divides them, and the shares as bars. */
export function layoutShares(asked: Asked, sizes: LensSizes): PlacedScene {
  const { operands, result } = asked.scene;
  const [scores, powers] = operands;
  if (!scores || !powers || !result) return nothing(sizes.numbers);
  const isNarrow = sizes === narrow;
  const isLong = result.cells.length > MOST_NUMBERS;
  const line = isLong
    ? sizes.long
    : isNarrow
      ? { ...narrow.numbers, cell: { width: 46, height: 36, gap: 2 } }
      : sizes.numbers;
  const bar = isLong
    ? { width: 12, height: sizes.numbers.bar.height, gap: isNarrow ? 2 : 6 }
    : line.bar;
  const bet = layoutBet(result.cells.length, { ...line, bar });
  const pills = pillsOf(asked, line, true);
  const apart = isNarrow ? 6 : 26;
  const divisor = isNarrow ? 0 : 92;
  const beside = isNarrow ? 4 : 22;
  const placed = flow(
    [
      { grid: scores, sizes: line },
      { room: "pills", width: isNarrow ? 4 : pills.width + 2 * apart, above: 0, below: 0 },
      { grid: powers, sizes: line },
      { room: "divisor", width: isNarrow ? 4 : divisor + 2 * apart, above: 30, below: 30 },
      { grid: result, sizes: line },
      { room: "bet", width: bet.width + beside, above: bet.height / 2, below: bet.height / 2 },
    ],
    isNarrow ? 6 : 8,
  );
  const at = { x: (placed.rooms["pills"]?.x ?? 0) + apart, middle: placed.above, ...pills };
  const room = (name: string) => placed.rooms[name]?.x ?? 0;
  return inOneLine(
    moved(placed, { y: placed.above }),
    line,
    (boxes) => (isNarrow ? [] : stacked(asked, at, boxes)),
    {
      bet: {
        x: room("bet") + beside,
        y: placed.above - bet.height / 2,
        width: bar.width,
        height: bar.gap,
      },
      ...(!isNarrow && {
        divisor: { x: room("divisor") + apart, y: placed.above - 18, width: divisor, height: 36 },
      }),
    },
  );
}

/** The bet, what it lacks, and what that costs. */
export function layoutBetScene(
  asked: Asked,
  sizes: LensSizes,
  letters: number,
  room: number,
): PlacedScene {
  const { result } = asked.scene;
  if (!result) return nothing(sizes.numbers);
  const isNarrow = sizes === narrow;
  const isLong = letters > MOST_NUMBERS;
  const bar = isNarrow
    ? { width: isLong ? 8 : 20, height: 96, gap: isLong ? 3 : 10 }
    : { width: isLong ? 22 : 40, height: 130, gap: isLong ? 10 : 18 };
  const line = { ...sizes.numbers, bar };
  const bet = layoutBet(letters, line);
  /** Its number stands over the bars. */
  const loss = line.cellText * 1.5;
  const betRoom = {
    room: "bet",
    width: bet.width + 40,
    above: bet.height / 2 + loss,
    below: bet.height / 2,
  };
  const betAt = (x: number) => ({
    bet: { x: x + 10, y: loss, width: bar.width, height: bar.gap },
  });
  if (isNarrow) {
    return overPills(asked, flow([betRoom, { grid: result, sizes: line }], 0), line, room, betAt);
  }
  const pills = pillsOf(asked, line, true);
  const placed = flow(
    [
      betRoom,
      { room: "pills", width: pills.width + 2 * APART, above: 0, below: 0 },
      { grid: result, sizes: line },
    ],
    0,
  );
  const at = { x: (placed.rooms["pills"]?.x ?? 0) + APART, middle: placed.above, ...pills };
  return inOneLine(
    moved(placed, { y: placed.above }),
    line,
    (boxes) => stacked(asked, at, boxes),
    betAt(0),
  );
}
