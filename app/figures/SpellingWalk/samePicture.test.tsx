import { firstSpelling } from "../../store/spellingSlice.ts";
import * as fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Router } from "wouter";
import type { Stepper } from "../../controls/Transport.tsx";
import { keyOf } from "../../kit/knownAnswers.ts";
import { createAppStore, StoreProvider } from "../../store/appStore.ts";
import { type Pace, paces } from "../../store/walkSlice.ts";
import { SpellingWalkFigure } from "./SpellingWalkFigure.tsx";
import { runOf } from "./testing/runOf.ts";
import { useStep, useWalk, useWalkStepper } from "./useWalk.ts";

const run = runOf({}, 2, 4);
type Store = ReturnType<typeof createAppStore>;

/** A store whose state, not its first one, is what a render without a browser shows. */
function createStore(): Store {
  const store = createAppStore(new Map([[keyOf(firstSpelling), run]]));
  return Object.assign(store, { getInitialState: store.getState });
}

const pictureOf = (store: Store): string =>
  renderToStaticMarkup(
    <Router ssrPath="/">
      <StoreProvider value={store}>
        <SpellingWalkFigure />
      </StoreProvider>
    </Router>,
  );

/** The stepper that the figure would hand to its transport now. */
function stepperOf(store: Store): Stepper {
  const found: Stepper[] = [];
  function Probe() {
    const walk = useWalk(run);
    found.push(useWalkStepper(run, walk, useStep(walk)));
    return null;
  }
  renderToStaticMarkup(
    <Router ssrPath="/">
      <StoreProvider value={store}>
        <Probe />
      </StoreProvider>
    </Router>,
  );
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
  store: Store,
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
      const walked = createStore();
      for (const one of moves) make(walked, one);
      const { stepId, pace } = walked.getState();

      const direct = createStore();
      direct.getState().goToStep(stepId, pace);
      expect(pictureOf(walked)).toBe(pictureOf(direct));
    }),
    { numRuns: 25 },
  );
}, 60_000);

it("pictures of different steps differ", () => {
  const pictures = new Set(
    (["t1.x", "t1.wh", "t2.wx", "b3.dz", "sum.gh"] as const).flatMap((stepId) =>
      paces.map((pace: Pace) => {
        const store = createStore();
        store.getState().goToStep(stepId, pace);
        return pictureOf(store);
      }),
    ),
  );
  expect(pictures.size).toBeGreaterThan(10);
});
