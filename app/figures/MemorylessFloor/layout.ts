import type { Answer } from "../../../src/protocol/messages.ts";

export const TEXT = { letter: 22, label: 18 };
const ROW = { height: 34, pitch: 46, top: 34 };
const POT = { left: 58, width: 290 };
const PRICE = 76;
const FOOT = 44;
/** Narrower shares hold their letter alone. */
const ROOM_FOR_COUNT = 84;

/** A pot for each letter that is read, cut into the shares of what follows it; at its right what it pays. */
export function layoutFloor({ bets }: Answer<"memorylessFloor">) {
  const right = POT.left + POT.width + PRICE;
  const bottom = ROW.top + bets.length * ROW.pitch;
  return {
    width: right + 8,
    height: bottom + FOOT,
    head: 20,
    letterX: POT.left - 20,
    pot: POT,
    right,
    rule: bottom + 2,
    total: bottom + 30,
    rows: bets.map(({ letter, count, followers, price }, index) => {
      const y = ROW.top + index * ROW.pitch;
      let from = 0;
      return {
        letter,
        count,
        price,
        middle: y + ROW.height / 2,
        shares: followers.map((follower) => {
          const x = POT.left + POT.width * from;
          from += follower.share;
          return {
            ...follower,
            hasCount: POT.width * follower.share > ROOM_FOR_COUNT,
            box: { x, y, width: POT.width * follower.share, height: ROW.height },
          };
        }),
      };
    }),
  };
}
