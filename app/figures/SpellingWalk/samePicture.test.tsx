import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Stepper } from "../../controls/Transport.tsx";
import type { SpellingStore } from "./store/spellingStore.ts";
import { type Pace, paces } from "./store/walkSlice.ts";
import { SpellingWalkFigure } from "./SpellingWalkFigure.tsx";
import { runOf } from "./testing/runOf.ts";
import { markupOf, storeOf } from "./testing/walkPage.tsx";
import { useStep, useWalk, useWalkStepper } from "./useWalk.ts";

const run = runOf({}, 2, 4);

const pictureOf = (store: SpellingStore): string => markupOf(store, <SpellingWalkFigure />);

/** The stepper that the figure would hand to its transport now. */
function stepperOf(store: SpellingStore): Stepper {
  const found: Stepper[] = [];
  function Probe() {
    const walk = useWalk(run);
    found.push(useWalkStepper(run, walk, useStep(walk), false));
    return null;
  }
  markupOf(store, <Probe />);
  const [stepper] = found;
  if (!stepper) throw new Error("The probe found no stepper.");
  return stepper;
}

const move = fc.oneof(
  fc.constantFrom("next", "next", "back", "first", "last").map((name) => ({ name }) as const),
  fc.nat(400).map((position) => ({ name: "goTo", position }) as const),
  fc.constantFrom(...paces).map((pace) => ({ name: "pace", pace }) as const),
);

function make(
  store: SpellingStore,
  one: typeof move extends fc.Arbitrary<infer Move> ? Move : never,
): void {
  const stepper = stepperOf(store);
  if (one.name === "goTo") stepper.goTo(one.position);
  else if (one.name === "pace") store.getState().goToStep(store.getState().stepId, one.pace);
  else stepper[one.name]();
}

it("any walk of next, back, jumps and paces that ends on a step shows the picture of that step", () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 8 }), (moves) => {
      const walked = storeOf(run);
      for (const one of moves) make(walked, one);
      const { stepId, pace } = walked.getState();

      const direct = storeOf(run);
      direct.getState().goToStep(stepId, pace);
      expect(pictureOf(walked)).toBe(pictureOf(direct));
    }),
    { numRuns: 25 },
  );
}, 60_000);

/** h_t of every step and unit, as the strip writes it. */
const memories = ({ trace }: typeof run) =>
  Array.from(trace.forward.layers[0]?.[0]?.hiddenByStep.data.slice(3) ?? [], (value) =>
    value.toFixed(2).replace("-", "−"),
  );

it("after the update the strip has the memories of the next network, and under them those of this one", () => {
  // None of its memories is so close to 0 that it is written with a power of ten.
  const [now, next] = [runOf({}, 5, 6), runOf({}, 6, 6)];
  expect([...memories(now), ...memories(next)].filter((text) => /^−?0\.00$/u.test(text))).toEqual(
    [],
  );
  const store = storeOf(now);
  store.getState().goToStep("update.again", "stop");
  const picture = pictureOf(store);
  const strip = picture.slice(picture.indexOf("net-strip"), picture.indexOf("lens-picture"));
  const textsIn = (part: RegExp) =>
    [...strip.matchAll(part)].flatMap(([, inside = ""]) =>
      [...inside.matchAll(/>([−\d.]+)</gu)].map(([, text]) => text),
    );
  expect(textsIn(/class="net-column"(.*?)class="net-label"/gsu)).toEqual(memories(next));
  expect(textsIn(/class="strip-before"(.*?)<\/g><\/g>/gsu)).toEqual(memories(now));
});

it("pictures of different steps differ", () => {
  const pictures = new Set(
    (["t1.x", "t1.wh", "t2.wx", "b3.dz", "sum.gh"] as const).flatMap((stepId) =>
      paces.map((pace: Pace) => {
        const store = storeOf(run);
        store.getState().goToStep(stepId, pace);
        return pictureOf(store);
      }),
    ),
  );
  expect(pictures.size).toBeGreaterThan(10);
});
