import type { NetworkParameters } from "../../network/network.types.ts";
import { rnnParametersOf } from "../../network/rnnParameters.ts";
import { headContribution, layerContribution } from "../../trace/contributions.ts";
import { itemiseHead, itemiseLayer } from "../../trace/itemise.ts";
import { traceNetwork } from "../../trace/traceNetwork.ts";
import type { RnnParameters } from "../../types.ts";
import type { Held, SpellingPicture } from "./spelling.types.ts";
import { heldStates, type SpellingProblem, withHeldInputs } from "./spellingSetup.ts";

/** Both passes of the walkthrough's network over its word, and what can be read off them, by its own names. */
export function spellingPicture(
  network: NetworkParameters,
  problem: SpellingProblem,
  held: readonly Held[] = [],
): SpellingPicture {
  const { batch, objective } = withHeldInputs(problem, held);
  const trace = traceNetwork(network, batch, objective, 0, heldStates(held));
  const { forward, backward } = trace;
  const layer = forward.layers[0]![0]!;
  const back = backward.layers[0]![0]!;

  const contributionOf = (timeStep: number): RnnParameters => {
    const { candidate } = layerContribution(layer, back, timeStep);
    const head = headContribution(forward, backward, timeStep);
    return {
      weightIh: candidate.weightIh,
      weightHh: candidate.weightHh!,
      weightHo: head.weight,
      biasH: candidate.biasIh,
      biasO: head.bias,
    };
  };
  return {
    held,
    trace,
    parameters: rnnParametersOf(network),
    gradients: rnnParametersOf({ ...network, values: backward.parameters }),
    contributionsByStep: Array.from({ length: batch.sequenceLength }, (_, row) =>
      contributionOf(row + 1),
    ),
    itemised: { ...itemiseLayer(layer, back).candidate, ...itemiseHead(trace) },
  };
}
