import { useEffect, useMemo } from "react";
import type { CharacterReading } from "../../../src/protocol/messages.ts";
import type { Stepper } from "../../controls/Transport.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { readWords } from "../../words/home.ts";
import { lettersRead } from "./layout.ts";
import { percent } from "./numbers.ts";

/** Back, next and the rest through the letters; position 0 is the first letter. */
export function useReadingStepper(reading: CharacterReading): Stepper {
  const store = useAppStore();
  const isPlaying = useAppState((state) => state.isReading);
  const read = useAppState((state) => lettersRead(reading, state.readingPlace.at));
  const count = Math.max(reading.letters.length, 1);
  const position = Math.max(read - 1, 0);

  // At the end there is nothing left to read.
  useEffect(() => {
    if (isPlaying && position === count - 1) store.getState().playReading(false);
  }, [isPlaying, position, count, store]);

  return useMemo(() => {
    const goTo = (wanted: number) => {
      const letter = Math.min(Math.max(wanted, 0), count - 1) + 1;
      store.getState().readUpTo(letter === count ? null : letter);
    };
    const move = (wanted: number) => {
      store.getState().playReading(false);
      goTo(wanted);
    };
    const letter = reading.letters[position];
    const top = reading.topFiveNext[position]?.[0];
    return {
      position,
      count,
      isPlaying,
      label:
        letter === undefined || top === undefined
          ? readWords.noStep
          : readWords.step(letter, position + 1, count, top.letter, percent(top.probability)),
      goTo: move,
      back: () => move(position - 1),
      next: () => goTo(position + 1),
      first: () => move(0),
      last: () => move(count - 1),
      toggle: () => {
        if (!isPlaying && position === count - 1) goTo(0);
        store.getState().playReading(!isPlaying && count > 1);
      },
    };
  }, [store, reading, position, count, isPlaying]);
}
