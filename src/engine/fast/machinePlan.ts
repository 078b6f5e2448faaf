import { assertBetween } from "../errors.ts";
import type { NetworkSpec, Objective } from "../network/network.types.ts";
import {
  directionsOf,
  layerInputSize,
  lowestInputSize,
  networkParameterCount,
  parameterBlocks,
} from "../network/parameters.ts";
import { createArena, createPlaces } from "./arena.ts";
import { type HeadPlan, planHead } from "./head.ts";
import { type LayerPlan, PANEL_STRIDE, planLayer, type Room } from "./layerPlan.ts";

export interface MachineOptions {
  readonly spec: NetworkSpec;
  /** T and B: the shape of every batch it will be given */
  readonly sequenceLength: number;
  readonly batchSize: number;
  /** null for a network that only reads */
  readonly objective: Objective | null;
  /** Inputs are symbols, one-hot or embedded; default true if there is an embedding. */
  readonly readsSymbols?: boolean;
  /** Computes ∂L/∂x, too; default false. An embedding needs it and gets it. */
  readonly wantsInputGradients?: boolean;
  /** Never goes back, and takes none of the memory that this needs, about half; default false. Without an objective. */
  readonly readsOnly?: boolean;
}

/** The arena of a machine, and where everything stands in it. */
export interface MachinePlan {
  readonly room: Room;
  /** Layer by layer, forward before reverse */
  readonly layers: readonly LayerPlan[];
  readonly head: HeadPlan;
  readonly parameterCount: number;
  readonly gradients: number;
  /** [T, B, E] what the lowest layer reads; −1 if it reads symbols one-hot */
  readonly input: number;
  readonly inputSize: number;
  readonly gradInput: number; // −1 if nobody asks
  readonly embedding: number; // −1 if there is none
  readonly targets: number;
}

/** 512 MB of doubles. An array that grows has room to spare, and from 2²⁷ numbers on V8 gives up. */
const MOST_NUMBERS = 2 ** 26;

export function planMachine(options: MachineOptions): MachinePlan {
  const { spec, sequenceLength: steps, batchSize: batch, objective } = options;
  const blocks = parameterBlocks(spec);
  const parameterCount = networkParameterCount(spec);
  const places = createPlaces();
  places.take(parameterCount);
  const learns = options.readsOnly !== true;
  const gradients = learns ? places.take(parameterCount) : -1;
  const hasEmbedding = spec.embeddingSize !== null;
  const isOneHot = !hasEmbedding && options.readsSymbols === true;
  const inputSize = lowestInputSize(spec);
  const rows = steps * batch;
  const input = isOneHot ? -1 : places.take(rows * inputSize);
  const wantsInput = learns && (options.wantsInputGradients === true || hasEmbedding);
  const gradInput = wantsInput ? places.take(rows * inputSize) : -1;
  const directions = directionsOf(spec);
  const width = spec.hiddenSize * directions;

  const layers: LayerPlan[] = [];
  let from = { isOneHot, input, gradInput };
  let top = { hidden: -1, gradHidden: -1, gradientShift: gradients };
  for (let layer = 0; layer < spec.layerCount; layer++) {
    top = {
      hidden: places.take((steps + 2) * batch * width),
      gradHidden: learns ? places.take((steps + 2) * batch * width) : -1,
      gradientShift: gradients,
    };
    for (let direction = 0; direction < directions; direction++)
      layers.push(planLayer(spec, blocks, places, { steps, batch }, from, top, layer, direction));
    const first = batch * width; // what stands before are the states to start from
    const gradBelow = learns ? top.gradHidden + first : -1;
    from = { isOneHot: false, input: top.hidden + first, gradInput: gradBelow };
  }
  const head = planHead(spec, blocks, places, { steps, batch }, top, objective);
  const gateRows = Math.max(spec.outputSize, ...layers.map((plan) => plan.gateRows));
  const widest = Math.max(
    width,
    isOneHot ? 1 : inputSize,
    layerInputSize(spec, spec.layerCount - 1),
  );
  const panelA = learns ? places.take(gateRows * PANEL_STRIDE) : -1;
  const panelB = learns ? places.take(widest * PANEL_STRIDE) : -1;
  const targets = places.take(head.rows * spec.outputSize);
  assertBetween(
    "createMachine",
    "how many numbers a machine of this architecture and shape holds",
    places.total(),
    1,
    MOST_NUMBERS,
  );
  const room = {
    steps,
    batch,
    lengths: new Int32Array(batch).fill(steps),
    symbols: new Int32Array(rows),
    shortest: steps,
    panelA,
    panelB,
  };
  return {
    room: { F: createArena(places.total()), ...room },
    layers,
    head,
    parameterCount,
    gradients,
    input,
    inputSize,
    gradInput,
    embedding: hasEmbedding ? blocks[0]!.offset : -1,
    targets,
  };
}
