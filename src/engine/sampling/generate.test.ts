import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../random/random.ts";
import { expectClose, expectSameBits } from "../testing/expectClose.ts";
import { createTableStepper } from "../testing/tableStepper.ts";
import { beamSearch } from "./beamSearch.ts";
import { generate } from "./generate.ts";
import { logProbabilities } from "./logProbabilities.ts";
import type { BeamSearchOptions, GenerationOptions } from "./sampling.types.ts";
import type { Stepper } from "./stepper.types.ts";

const V = 3;
/** Logits a quarter apart or equal, so that rounding decides no contest. */
const tables = fc.array(
  fc.array(
    fc.integer({ min: -16, max: 16 }).map((quarters) => quarters / 4),
    { minLength: V, maxLength: V },
  ),
  { minLength: 2, maxLength: 7 },
);
const prompts = fc.array(fc.nat(V - 1), { minLength: 1, maxLength: 4 });
const stops = fc.constantFrom(null, 0, 2);

/** Random sampling with a seed, 12 symbols. */
const twelve = (seed: number, changes: Partial<GenerationOptions> = {}): GenerationOptions => ({
  sampling: { kind: "random", temperature: 1.5, topK: null },
  random: createRandom(seed),
  length: 12,
  stopSymbol: null,
  initialState: null,
  ...changes,
});

/** ln of the probability of each symbol of a continuation, read by itself from the start. */
function logsOf(stepper: Stepper, prompt: readonly number[], symbols: readonly number[]) {
  stepper.reset();
  for (const symbol of prompt.slice(0, -1)) stepper.read(symbol);
  const read = [prompt.at(-1)!, ...symbols];
  return symbols.map((symbol, i) => logProbabilities(stepper.read(read[i]!))[symbol]!);
}

describe("generate", () => {
  it("tells the network's own log-probability of every symbol, and stops where it should", () => {
    fc.assert(
      fc.property(tables, prompts, stops, fc.nat(), (table, prompt, stopSymbol, seed) => {
        const stepper = createTableStepper(table);
        const generation = generate(stepper, prompt, twelve(seed, { stopSymbol }));
        const { symbols, end } = generation;
        expect([...generation.logProbabilities]).toEqual(logsOf(stepper, prompt, symbols));
        expect(end === "length" ? symbols.length : symbols.at(-1)).toBe(
          end === "length" ? 12 : stopSymbol,
        );
        expect(symbols.slice(0, -1)).not.toContain(stopSymbol);
        expect(generate(stepper, prompt, twelve(seed, { stopSymbol }))).toEqual(generation);
      }),
    );
  });

  it("in two halves says what it says at once", () => {
    fc.assert(
      fc.property(tables, prompts, fc.nat(), (table, prompt, seed) => {
        const stepper = createTableStepper(table);
        const whole = generate(stepper, prompt, twelve(seed));
        const options = twelve(seed, { length: 5 });
        const half = generate(stepper, prompt, options);
        const initialState = stepper.state();
        stepper.read(1); // something else in between
        const rest = generate(stepper, half.symbols.slice(-1), {
          ...options,
          length: 7,
          initialState,
        });
        expect([...half.symbols, ...rest.symbols]).toEqual(whole.symbols);
        expectSameBits(
          [...half.logProbabilities, ...rest.logProbabilities],
          whole.logProbabilities,
        );
      }),
    );
  });

  it.each<readonly [readonly number[], object, string]>([
    [[], {}, "generate: the number of symbols in the prompt is 0"],
    [[3], {}, "a symbol of the prompt is 3, but it must be a whole number from 0 to 2"],
    [[0], { length: 0 }, "the length is 0"],
    [[0], { length: 1e9 }, "the length is 1000000000"],
    [[0], { stopSymbol: -1 }, "the stop symbol is -1"],
    [[0], { sampling: { kind: "random", temperature: 1, topK: 4 } }, "generate: top-k is 4"],
  ])("refuses the prompt %o with %o", (prompt, changes, message) => {
    const stepper = createTableStepper([[0, 0, 0]]);
    expect(() => generate(stepper, prompt, twelve(1, changes))).toThrow(message);
  });
});

/** Every continuation that ends with the stop symbol or has the full length. */
function allContinuations(length: number, stopSymbol: number | null): number[][] {
  if (length === 0) return [[]];
  return Array.from({ length: V }, (_, symbol) =>
    symbol === stopSymbol
      ? [[symbol]]
      : allContinuations(length - 1, stopSymbol).map((rest) => [symbol, ...rest]),
  ).flat();
}

describe("beamSearch", () => {
  const penalties = fc.constantFrom(0, 0.6, 2);

  it("wide enough, finds all continuations, ordered as an exhaustive search orders them", () => {
    fc.assert(
      fc.property(tables, prompts, stops, penalties, (table, prompt, stopSymbol, lengthPenalty) => {
        const stepper = createTableStepper(table);
        const options = { beamWidth: 200, length: 4, stopSymbol, lengthPenalty };
        const beams = beamSearch(stepper, prompt, options);
        const scores = allContinuations(4, stopSymbol).map((symbols) => {
          const total = logsOf(stepper, prompt, symbols).reduce((sum, value) => sum + value, 0);
          return total / ((5 + symbols.length) / 6) ** lengthPenalty;
        });
        expectClose(
          beams.map(({ score }) => score),
          scores.toSorted((a, b) => b - a),
          1e-12,
        );
        expect(new Set(beams.map(({ symbols }) => symbols.join())).size).toBe(scores.length);
      }),
    );
  });

  it("of any width tells true log-probabilities, best first", () => {
    fc.assert(
      fc.property(
        tables,
        prompts,
        stops,
        fc.integer({ min: 1, max: 9 }),
        (table, prompt, stopSymbol, beamWidth) => {
          const stepper = createTableStepper(table);
          const beams = beamSearch(stepper, prompt, { beamWidth, length: 6, stopSymbol });
          expect(beams.length).toBeLessThanOrEqual(beamWidth);
          for (const { symbols, logProbability, score, isFinished } of beams) {
            const total = logsOf(stepper, prompt, symbols).reduce((sum, value) => sum + value, 0);
            expect(logProbability).toBe(total);
            expect(score).toBe(logProbability);
            expect(isFinished).toBe(symbols.at(-1) === stopSymbol);
            expect(isFinished || symbols.length === 6).toBe(true);
          }
          const scores = beams.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        },
      ),
    );
  });

  it("of width 1 is greedy generation", () => {
    fc.assert(
      fc.property(tables, prompts, stops, (table, prompt, stopSymbol) => {
        const stepper = createTableStepper(table);
        const greedy = { ...twelve(1), sampling: { kind: "greedy" }, stopSymbol } as const;
        const [beam] = beamSearch(stepper, prompt, { beamWidth: 1, length: 12, stopSymbol });
        expect(beam?.symbols).toEqual(generate(stepper, prompt, greedy).symbols);
      }),
    );
  });

  it("finds the likelier way that begins with the less likely symbol", () => {
    // Row 1 is read first; from there 0 leads to row 1 + 3 = 4 and 1 to row 5.
    const table = [[], [0.1, 0, -9], [], [], [0, 0, 0], [9, 0, 0]].map((row) =>
      row.length > 0 ? row : [0, 0, 0],
    );
    const stepper = createTableStepper(table);
    const search = { length: 2, stopSymbol: null };
    const [narrow] = beamSearch(stepper, [0], { ...search, beamWidth: 1 });
    const [wide] = beamSearch(stepper, [0], { ...search, beamWidth: 2 });
    expect(narrow?.symbols[0]).toBe(0);
    expect(wide?.symbols).toEqual([1, 0]);
  });

  it("prefers the first of equally likely continuations", () => {
    const stepper = createTableStepper([[0, 0, 0]]);
    const beams = beamSearch(stepper, [0], { beamWidth: 4, length: 2, stopSymbol: null });
    expect(beams.map(({ symbols }) => symbols.join(""))).toEqual(["00", "01", "02", "10"]);
  });

  it.each<readonly [Partial<BeamSearchOptions>, string]>([
    [{ beamWidth: 1e9 }, "the beam width is 1000000000"],
    [{ beamWidth: 0 }, "the beam width is 0"],
    [{ length: 1e6 }, "beamSearch: the length is 1000000"],
    [{ lengthPenalty: -1 }, "the length penalty is -1"],
    [{ lengthPenalty: Number.NaN }, "the length penalty is NaN"],
    [{ stopSymbol: 3 }, "beamSearch: the stop symbol is 3"],
  ])("refuses %o", (changes, message) => {
    const stepper = createTableStepper([[0, 0, 0]]);
    const options = { beamWidth: 2, length: 2, stopSymbol: null, ...changes };
    expect(() => beamSearch(stepper, [0], options)).toThrow(message);
  });
});
