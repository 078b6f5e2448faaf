import type { SymbolId } from "../../math/symbols.ts";
import { formatCount } from "../../words/count.ts";

const plural = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** The words of the figure "shapes". */
export const shapesWords = {
  title: "Every part and its shape",
  given: "given",
  learnt: "learnt once",
  computed: "computed at each step",
  none: "–",
  parts: {
    x: "what goes in",
    Wx: "input matrix",
    Wh: "memory matrix",
    bh: "hidden bias",
    a: "sum",
    h: "hidden state",
    Wy: "output matrix",
    by: "output bias",
    z: "scores",
    p: "answer",
  } as Readonly<Partial<Record<SymbolId, string>>>,
  data: {
    input: "what nn.RNN reads",
    output: "every step’s state",
    last: "the last step’s state",
    target: "each right letter’s index",
  },
  batchFirst: { ofFeatures: "samples × steps × features", ofIndices: "samples × steps" },
  timeFirst: { ofFeatures: "steps × samples × features", ofIndices: "steps × samples" },
  layersFirst: "layers × samples × features",
  description: (facts: {
    readonly k: number;
    readonly d: number;
    readonly outputs: number;
    readonly T: number;
    readonly total: number;
    readonly memory: number;
  }) =>
    `A column of ${facts.k} goes in, a state of ${facts.d} is kept, ${plural(facts.outputs, "score")} ${facts.outputs === 1 ? "comes" : "come"} out: ${formatCount(facts.total)} numbers to learn, ${formatCount(facts.memory)} of them in the memory matrix. The ${plural(facts.T, "step")} of a sequence ${facts.T === 1 ? "adds" : "add"} none.`,
  cue: (T: number, total: number, memory: number) =>
    `${formatCount(total)} numbers to learn, ${formatCount(memory)} of them in the memory matrix; ${plural(T, "step")} ${T === 1 ? "adds" : "add"} none.`,
  doubled: "Twice the units: four times as many weights in the memory matrix. ",
  longer: "A longer text: nothing more to learn. ",
  uses: (T: number) => (T === 1 ? "used at 1 step" : `used at each of ${T} steps`),
  total: (total: number, pytorch: number) =>
    total === pytorch
      ? `${formatCount(total)} numbers to learn`
      : `${formatCount(total)} numbers to learn; PyTorch counts ${formatCount(pytorch)}, since it keeps a second bias`,
  table: {
    caption: (total: string, steps: number) =>
      `Every part of a network with ${total} numbers to learn, and the axes of its data over ${steps} steps`,
    columns: ["part", "how it comes about", "shape", "numbers to learn"],
    axes: ["tensor", "what it holds", "shape", "its axes"],
    through: (name: string, values: readonly string[]) => `${name}: ${values.join(", ")}`,
  },
  units: "Units, d",
  inputs: "Inputs, k",
  outputs: "Outputs",
  activation: "Activation",
  activations: { tanh: "tanh", relu: "ReLU", sigmoid: "sigmoid", identity: "none" },
  output: "Output function",
  outputNames: { softmax: "softmax", linear: "linear" },
  softmaxNote: "each score against the rest",
  linearNote: "scores as they are",
  activationNote: (size: number) => (size === 1 ? "the unit’s sum" : `the sums of ${size} units`),
  beside: "Beside them",
  besideNames: { parts: "all parts", functions: "functions", pytorch: "in PyTorch" },
  biases: "Biases",
  steps: "Steps, T",
  samples: "Samples, N",
  order: "Axes in PyTorch",
  on: "on",
  off: "off",
  check: {
    question: (d: number) =>
      `Double the units, from ${d} to ${2 * d}. How many weights has the memory matrix then?`,
    right: (d: number, count: number) =>
      `${formatCount(count)}: ${2 * d} × ${2 * d}, four times as many. A row and a column for each unit.`,
    doubled: "Twice as many rows, but each of them is twice as long as well.",
    before: "So many has it now, before the units are doubled.",
    bias: "That counts the hidden bias, too. It is a column of its own, beside the matrix.",
    everyStep: "That counts the matrix once for each step. All steps use the same one.",
    units: "So many units are there then. The matrix has a weight from each of them to each.",
    hint: "It leads from each unit to each unit. Move the slider d, and watch its row of the table.",
  },
} as const;
