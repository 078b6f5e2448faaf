import * as fc from "fast-check";
import { it } from "vitest";
import { rowOf } from "../kernels/matrix.ts";
import type { NetworkParameters, TrainingBatch } from "../network/network.types.ts";
import { parameterBlocks } from "../network/parameters.ts";
import { expectNear, expectSameBits } from "../testing/expectClose.ts";
import { networkCasesWith } from "../testing/networkArbitraries.ts";
import type { LossPlacement, Vector } from "../types.ts";
import { runTrace } from "./runTrace.ts";
import { traceNetwork } from "./traceNetwork.ts";

/** Turns the order of the time steps round; the first axis is time. */
function mirrorTime(values: ArrayLike<number>, sequenceLength: number): Vector {
  const perStep = values.length / sequenceLength;
  return Float64Array.from(values, (_, i) => {
    const row = sequenceLength - 1 - Math.floor(i / perStep);
    return values[row * perStep + (i % perStep)]!;
  });
}

/** Exchanges the two halves of each of a number of rows. */
function swapHalves(values: Vector, rows: number): Vector {
  const width = values.length / rows;
  return values.map((_, i) => {
    const row = Math.floor(i / width);
    return values[row * width + ((i + width / 2) % width)]!;
  });
}

/** The forward direction's weights to the reverse one and back; the head follows. */
function exchanged({ spec, values }: NetworkParameters): NetworkParameters {
  const blocks = parameterBlocks(spec);
  const swapped = values.slice();
  for (const { name, offset, length } of blocks) {
    if (name.startsWith("embedding.") || name === "head.bias") continue;
    if (name === "head.weight") {
      swapped.set(swapHalves(values.slice(offset, offset + length), spec.outputSize), offset);
      continue;
    }
    const other = name.endsWith("_reverse") ? name.replace("_reverse", "") : `${name}_reverse`;
    const from = blocks.find((block) => block.name === other)!.offset;
    swapped.set(values.subarray(from, from + length), offset);
  }
  return { spec, values: swapped };
}

function mirrored(batch: TrainingBatch, placement: LossPlacement): TrainingBatch {
  const { inputs, targets, initialState, sequenceLength } = batch;
  const steps = placement === "everyStep" ? sequenceLength : 1;
  return {
    ...batch,
    inputs:
      inputs.kind === "values"
        ? { kind: "values", values: mirrorTime(inputs.values, sequenceLength) }
        : { kind: "symbols", symbols: mirrorTime(inputs.symbols, sequenceLength) },
    targets:
      targets.kind === "values"
        ? { kind: "values", values: mirrorTime(targets.values, steps) }
        : { kind: "classes", classes: mirrorTime(targets.classes, steps) },
    initialState: initialState && {
      hidden: swapHalves(initialState.hidden, 1),
      cell: initialState.cell && swapHalves(initialState.cell, 1),
    },
  };
}

it("a bidirectional network whose directions exchange their weights reads the mirrored sequence alike", () => {
  const cases = networkCasesWith({ isBidirectional: true, layerCount: 1 });
  fc.assert(
    fc.property(cases, ({ parameters, batch, objective }) => {
      const whole = { ...batch, lengths: null };
      const there = runTrace(parameters, whole, objective);
      const back = runTrace(exchanged(parameters), mirrored(whole, objective.placement), objective);
      const { sequenceLength, batchSize } = batch;
      const steps = sequenceLength * batchSize;
      const ours = back.learning!;
      const theirs = there.learning!;
      expectNear([ours.loss], [theirs.loss]);
      expectNear(back.hidden, swapHalves(mirrorTime(there.hidden, sequenceLength), steps));
      expectNear(ours.hidden, swapHalves(mirrorTime(theirs.hidden, sequenceLength), steps));
      expectNear(ours.inputs, mirrorTime(theirs.inputs, sequenceLength));
      expectNear(ours.initialState.hidden, swapHalves(theirs.initialState.hidden, 1));
      expectNear(ours.parameters, exchanged({ ...parameters, values: theirs.parameters }).values);
    }),
  );
});

it("at the last step its head reads the states in which both directions end", () => {
  const cases = networkCasesWith({ isBidirectional: true });
  fc.assert(
    fc.property(cases, ({ parameters, batch, objective }) => {
      const { spec } = parameters;
      const H = spec.hiddenSize;
      const last = { ...objective, placement: "lastStep" } as const;
      for (let element = 0; element < batch.batchSize; element++) {
        const { finalState } = runTrace(parameters, batch, null);
        const trace = traceNetwork(parameters, lastTargets(batch, spec.outputSize), last, element);
        const read = trace.forward.headInputByStep;
        const rowOfTop = (direction: number) =>
          ((spec.layerCount - 1) * 2 + direction) * batch.batchSize + element;
        const both = [0, 1].flatMap((direction) =>
          Array.from(
            finalState.hidden.slice(rowOfTop(direction) * H, (rowOfTop(direction) + 1) * H),
          ),
        );
        expectSameBits(rowOf(read, read.rows - 1), both);
      }
    }),
  );
});

/** The batch with as many targets as there are sequences. */
function lastTargets(batch: TrainingBatch, outputSize: number): TrainingBatch {
  const { targets, batchSize } = batch;
  return {
    ...batch,
    targets:
      targets.kind === "values"
        ? { kind: "values", values: Array.from(targets.values).slice(0, batchSize * outputSize) }
        : { kind: "classes", classes: Array.from(targets.classes).slice(0, batchSize) },
  };
}
