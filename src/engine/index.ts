export { checkWord, type SpellingTask, type WordCheck } from "./tasks/spelling.ts";
export {
  EngineError,
  type EngineErrorCode,
  type NonFinitePlace,
  NotFiniteError,
  ShapeError,
} from "./errors.ts";
export { createSpellingRunner, runSpelling, type RunSpelling } from "./experiments/spelling.ts";
export type {
  Edit,
  EditTarget,
  SpellingExperiment,
  SpellingRun,
  TrainingEnd,
} from "./experiments/spelling.types.ts";
export { sgdAmounts, sgdUpdate } from "./optimizers/sgd.ts";
export { createRandom, type Random } from "./random/random.ts";
export {
  glorotUniform,
  orthogonal,
  scaleToSpectralRadius,
  uniformParameters,
} from "./random/initializers.ts";
export { zeroParameters } from "./cells/parameters.ts";
export { gradientNorms } from "./analysis/gradientNorms.ts";
export { type Saliency, saliency } from "./analysis/saliency.ts";
export { singularValues } from "./analysis/singularValues.ts";
export {
  lossStepGradients,
  type LossStepGradients,
  stateGradientNorms,
  type StateGradientNorms,
  type StateGradients,
} from "./analysis/stateGradients.ts";
export {
  type LstmJacobianBlocks,
  stateJacobian,
  type StateJacobian,
} from "./analysis/stateJacobian.ts";
export { spectralRadius } from "./analysis/spectralRadius.ts";
export { runReference } from "./reference/runReference.ts";
export { traceNetwork } from "./reference/traceNetwork.ts";
export type {
  CellBackward,
  GateBackward,
  GateForward,
  GateParameters,
  Gates,
  GruForward,
  GruGates,
  LayerBackward,
  LayerForward,
  LstmForward,
  LstmGates,
  NetworkBackward,
  NetworkForward,
  NetworkLoss,
  NetworkTrace,
  VanillaForward,
  VanillaGates,
} from "./reference/trace.types.ts";
export { backward } from "./sequence/backward.ts";
export { forward } from "./sequence/forward.ts";
export { itemise } from "./sequence/itemise.ts";
export { lossAndGradients } from "./sequence/lossAndGradients.ts";
export { traceSequence } from "./sequence/traceSequence.ts";
export type {
  Activation,
  BackwardTrace,
  DotProducts,
  ForwardTrace,
  Itemised,
  LossPlacement,
  Matrix,
  RnnParameters,
  SequenceProblem,
  SequenceTrace,
  SoftmaxTrace,
  Targets,
  Vector,
} from "./types.ts";
export type { GradientNormCurve, GradientNormSpec } from "./analysis/gradientNorms.types.ts";
export type { CharacterModel, CharacterReading, Guess } from "./training/character.types.ts";
export {
  adamUpdate,
  createAdamState,
  type AdamOptions,
  type AdamState,
} from "./optimizers/adam.ts";
export { clipGradNorm } from "./optimizers/clipGradNorm.ts";
export {
  type CharacterTrainer,
  type CharacterWindow,
  createCharacterTrainer,
  type TrainingStepResult,
} from "./training/characterTrainer.ts";
export { decodeModel, encodeModel } from "./training/modelFile.ts";
export { LONGEST_TEXT, readText, splitText } from "./training/readText.ts";
