import type { CharacterReading } from "../../../../src/protocol/messages.ts";

/** “a b” read by two units, with numbers of which no two are alike: whatever is read from a wrong place shows. */
export const handmade: CharacterReading = {
  letters: ["a", " ", "b"],
  inputIndexByStep: [1, 0, 2],
  hiddenByStep: { rows: 4, cols: 2, data: Float64Array.of(0, 0, 0.5, -0.25, -1, 0.75, 0.004, 1) },
  topGuessByStep: [" ", "c", "d"],
  probabilityOfTopByStep: Float64Array.of(0.625, 0.5, 0.25),
  probabilityOfNextByStep: [0.625, 0.005, null],
  bitsOfNextByStep: [0.68, 7.64, null],
  guessIsRightByStep: [true, false, null],
  topFiveNext: [
    [
      { letter: " ", probability: 0.625 },
      { letter: "e", probability: 0.125 },
    ],
    [
      { letter: "c", probability: 0.5 },
      { letter: "b", probability: 0.005 },
    ],
    [
      { letter: "d", probability: 0.25 },
      { letter: "f", probability: 0.00005 },
    ],
  ],
  meanBitsPerCharacter: 4.16,
  uniformBitsPerCharacter: 2.81,
};
