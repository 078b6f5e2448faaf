import { EngineError } from "../engine/errors.ts";
import {
  type AnyAnswer,
  type AnyQuestion,
  type Answer,
  type Kind,
  type ModelName,
  PROTOCOL_VERSION,
  type Question,
  type Reply,
  type Request,
  type TrainingNews,
  type WireError,
} from "../protocol/messages.ts";
import { experiments } from "./experiments.ts";
import type { LoadModel } from "./loadModel.ts";
import { notLoaded, sharedLoad } from "./sharedLoad.ts";
import { WorkerError } from "./workerError.ts";

/** An answer, and those of its buffers that may be moved to the page instead of copied. */
interface Answered {
  readonly answer: AnyAnswer;
  readonly transfer: ArrayBuffer[];
}

/** Tells what the answer of a long work would be if it ended now. */
type Tell = (soFar: Answer) => void;

/** A reply, and the large buffers in it, which nobody else holds. */
export interface ReplyWithBuffers {
  readonly reply: Reply;
  readonly transfer: ArrayBuffer[];
}

const PART = "A part of the engine";

/**
 * Makes what answers the requests of one page. It never rejects: a failure is a reply like any other. A request that
 * wants it is told meanwhile how far a long work has come.
 *
 * Only what a question needs is loaded, so a later question may be answered before an earlier one that still
 * waits for its part. Those about training runs keep their order: all wait for the same part, and what they do
 * once it is there is not interrupted.
 */
export function createAnswer(
  loadModel: LoadModel,
): (request: Request, tell?: (reply: Reply) => void) => Promise<ReplyWithBuffers> {
  const trainingRuns = sharedLoad(PART, async () =>
    (await import("./trainingRuns.ts")).createTrainingRuns(),
  );

  async function answerQuestion(question: AnyQuestion, tell?: Tell): Promise<Answered> {
    if (question.kind === "hello")
      return { answer: { protocolVersion: PROTOCOL_VERSION }, transfer: [] };
    if (question.kind === "startTraining")
      return { answer: (await trainingRuns()).start(question), transfer: [] };
    if (question.kind === "pullTraining")
      return newsWithBuffer((await trainingRuns()).pull(question));
    if (question.kind === "inspectTraining")
      return { answer: (await trainingRuns()).inspect(question), transfer: [] };
    if (question.kind === "stopTraining")
      return newsWithBuffer((await trainingRuns()).stop(question));
    return answerExperiment(question, loadModel, tell);
  }

  return async ({ id, question, isTold = false }, tell) => {
    const tellSoFar: Tell = (answer) => tell?.({ id, ok: true, answer, isSoFar: true });
    try {
      const { answer, transfer } = await answerQuestion(
        question,
        isTold && tell ? tellSoFar : undefined,
      );
      return { reply: { id, ok: true, answer }, transfer };
    } catch (error) {
      return { reply: { id, ok: false, error: toWireError(error) }, transfer: [] };
    }
  };
}

/** The table as it is seen by someone who does not know which of its lines a question is for. */
type AnyExperiments = Readonly<
  Record<
    Kind,
    () => Promise<{
      run(argument: never, tell?: Tell): Answer;
      transferOf?(answer: never): ArrayBuffer[];
    }>
  >
>;

async function answerExperiment(
  { kind, ...argument }: Question,
  loadModel: LoadModel,
  tell?: Tell,
): Promise<Answered> {
  const table: AnyExperiments = experiments;
  if (!Object.hasOwn(table, kind)) throw new Error(`Nobody knows the question “${kind}”.`);
  const [{ run, transferOf }, whole] = await Promise.all([
    table[kind]().catch((error: unknown) => {
      throw notLoaded(PART, error);
    }),
    withModel(argument, loadModel),
  ]);
  // The protocol pairs each kind with the argument and the answer of its experiment.
  const answer = run(whole as never, tell);
  return { answer, transfer: transferOf?.(answer as never) ?? [] };
}

/** The same with the trained network in place of its name. */
async function withModel(
  argument: object | { readonly model: ModelName },
  loadModel: LoadModel,
): Promise<object> {
  return "model" in argument ? { ...argument, model: await loadModel(argument.model) } : argument;
}

/** Parameters are moved: of two arrays, one is with the page while the other is filled here. */
function newsWithBuffer(news: TrainingNews): Answered {
  return { answer: news, transfer: news.parameters ? [news.parameters.buffer] : [] };
}

function toWireError(error: unknown): WireError {
  if (error instanceof EngineError || error instanceof WorkerError)
    return { code: error.code, message: error.message };
  return { code: "internal", message: error instanceof Error ? error.message : String(error) };
}
