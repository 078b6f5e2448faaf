import type { NetworkCase } from "./networkArbitraries.ts";

const rounded = (values: ArrayLike<number>) =>
  Float64Array.from(values, (value) => Math.round(256 * value) / 256);

/**
 * The same case on a grid of 1/256. Otherwise a sum may cancel but for its rounding, which depends on the order of
 * its terms, and ReLU makes of it that a gradient passes here and not there.
 */
export const onGrid = ({ parameters, batch, objective }: NetworkCase): NetworkCase => {
  const { inputs, targets, initialState } = batch;
  return {
    objective,
    parameters: { ...parameters, values: rounded(parameters.values) },
    batch: {
      ...batch,
      inputs: inputs.kind === "values" ? { ...inputs, values: rounded(inputs.values) } : inputs,
      targets:
        targets.kind === "values" ? { ...targets, values: rounded(targets.values) } : targets,
      initialState: initialState && {
        hidden: rounded(initialState.hidden),
        cell: initialState.cell && rounded(initialState.cell),
      },
    },
  };
};
