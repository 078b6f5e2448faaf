export { order, type OrderAnswer, type OrderSpec } from "./experiments/order/order.ts";
export {
  checkWord,
  type SpellingTask,
  type WordCheck,
} from "./experiments/spelling/spellingTask.ts";
export {
  EngineError,
  type EngineErrorCode,
  type NonFinitePlace,
  NotFiniteError,
  ShapeError,
} from "./errors.ts";
export {
  createSpellingRunner,
  runSpelling,
  type RunSpelling,
} from "./experiments/spelling/spelling.ts";
export type {
  Edit,
  EditTarget,
  Held,
  Slip,
  SpellingExperiment,
  SpellingRun,
  TrainingEnd,
} from "./experiments/spelling/spelling.types.ts";
export { createRandom, type Random } from "./random/random.ts";
export { initialiseNetwork } from "./random/initialiseNetwork.ts";
export type {
  GateBiases,
  InitialisationOptions,
  InitialisationScheme,
} from "./random/initialiseNetwork.types.ts";
export {
  glorotUniform,
  orthogonal,
  scaleToSpectralRadius,
  uniformParameters,
} from "./random/initializers.ts";
export { networkOf, zeroParameters } from "./network/rnnParameters.ts";
export { largestSingularValue } from "./analysis/largestSingularValue.ts";
export { gradientNormCurve } from "./experiments/gradientNorms/gradientNorms.ts";
export { chooseTiles } from "./fast/tiles.ts";
export { stateGradientNorms, type StateGradientNorms } from "./network/stateGradientNorms.ts";
export { type Saliency, saliency } from "./analysis/saliency.ts";
export { singularValueOfScaled } from "./analysis/singularValueOfScaled.ts";
export { singularValues } from "./analysis/singularValues.ts";
export { lossStepGradients, type LossStepGradients } from "./analysis/stateGradients.ts";
export {
  type LstmJacobianBlocks,
  stateJacobian,
  type StateJacobian,
} from "./analysis/stateJacobian.ts";
export { spectralRadius } from "./analysis/spectralRadius.ts";
export {
  type NetworkFile,
  type NetworkFileOptions,
  networkFromSafetensors,
  networkToSafetensors,
} from "./files/networkFile.ts";
export {
  decodeSafetensors,
  encodeSafetensors,
  type SafetensorsContent,
  type StoredTensor,
  type Tensor,
} from "./files/safetensors.ts";
export type { GateName, LayerInspection } from "./network/layerInspection.types.ts";
export type { Machine } from "./network/machine.types.ts";
export type {
  CellKind,
  InputBatch,
  LossKind,
  NetworkGradients,
  NetworkInputs,
  NetworkParameters,
  NetworkRun,
  NetworkSpec,
  NetworkState,
  NetworkTargets,
  Objective,
  TrainingBatch,
} from "./network/network.types.ts";
export {
  blockOf,
  networkParameterCount,
  type ParameterBlock,
  parameterBlocks,
} from "./network/parameters.ts";
export { matMul } from "./kernels/matMul.ts";
export { headContribution, layerContribution } from "./trace/contributions.ts";
export { itemiseHead, itemiseLayer } from "./trace/itemise.ts";
export { runTrace } from "./trace/runTrace.ts";
export type {
  CellBackward,
  DotProducts,
  GateBackward,
  GateForward,
  GateParameters,
  GateProducts,
  Gates,
  GruForward,
  GruGates,
  HeadParameters,
  HeadProducts,
  LayerBackward,
  LayerForward,
  LearningTrace,
  LstmForward,
  LstmGates,
  NetworkBackward,
  NetworkForward,
  NetworkLoss,
  NetworkTrace,
  ParameterViews,
  VanillaForward,
  VanillaGates,
} from "./trace/trace.types.ts";
export { traceNetwork } from "./trace/traceNetwork.ts";
export type {
  Activation,
  LossPlacement,
  Matrix,
  RnnParameters,
  SoftmaxTrace,
  Vector,
} from "./types.ts";
export type {
  GradientNormCurve,
  GradientNormSpec,
} from "./experiments/gradientNorms/gradientNorms.types.ts";
export type { CharacterModel, CharacterReading, Guess } from "./training/character.types.ts";
export { clipGradNorm } from "./optimizers/clipGradNorm.ts";
export { clipGradValue } from "./optimizers/clipGradValue.ts";
export { createOptimizer } from "./optimizers/createOptimizer.ts";
export { learningRateAt } from "./optimizers/learningRateAt.ts";
export type { LearningRateSchedule } from "./optimizers/learningRate.types.ts";
export type {
  Optimizer,
  OptimizerKind,
  OptimizerOptions,
  OptimizerSettings,
  OptimizerState,
} from "./optimizers/optimizer.types.ts";
export { OPTIMIZER_DEFAULTS } from "./optimizers/optimizerSettings.ts";
export { decodeModel, encodeModel } from "./training/modelFile.ts";
export { createBatchSource } from "./training/batchSource.ts";
export type {
  BatchSource,
  PairsOptions,
  SequencesOptions,
  SourceBatch,
  SourceOptions,
  StreamsOptions,
  Validation,
  WindowsOptions,
} from "./training/batchSource.types.ts";
export { LONGEST_TEXT } from "./experiments/reading/limits.ts";
export { readText, splitText } from "./experiments/reading/reading.ts";
export type { Chance } from "./training/chance.ts";
export type {
  InspectionAnswer,
  InspectionKind,
  InspectionQuestion,
  Inspections,
  PartInspection,
  PartName,
  SequenceInspection,
} from "./training/inspection.types.ts";
export type { Measures } from "./training/measures.ts";
export {
  DIVERGENCE_FACTOR,
  type RunEnd,
  type StopConditions,
  type StopReason,
} from "./training/stopConditions.ts";
export { type TimeLeft, timeLeft } from "./training/timeLeft.ts";
export { createTrainingRun } from "./training/trainingRun.ts";
export type {
  Checkpoint,
  Clipping,
  NetworkRunOptions,
  PairRunOptions,
  RunPart,
  RunSettings,
  TrainingProgress,
  TrainingRun,
  TrainingRunOptions,
  UpdateMetrics,
} from "./training/trainingRun.types.ts";
export { type ReadingWindow, windowBatch } from "./training/windowBatch.ts";
export { beamSearch } from "./sampling/beamSearch.ts";
export { generate } from "./sampling/generate.ts";
export { logProbabilities } from "./sampling/logProbabilities.ts";
export { sampleLogits } from "./sampling/sampleLogits.ts";
export type {
  Beam,
  BeamSearchOptions,
  Generation,
  GenerationOptions,
  SamplingOptions,
} from "./sampling/sampling.types.ts";
export type { Stepper } from "./sampling/stepper.types.ts";
export { createMachine } from "./fast/machine.ts";
export type { MachineOptions } from "./fast/machinePlan.ts";
export { runFast } from "./fast/runFast.ts";
export { createStepper } from "./fast/stepper.ts";
export { createEncoderDecoder } from "./training/encoderDecoder.ts";
export type {
  DecoderFeeding,
  EncoderDecoder,
  EncoderDecoderOptions,
  TargetSequences,
  TranslationBatch,
} from "./training/encoderDecoder.types.ts";
