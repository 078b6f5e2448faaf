import {
  decodeModel,
  EngineError,
  gradientNorms,
  order,
  readText,
  runSpelling,
  type Vector,
} from "../engine/index.ts";
import {
  type Answer,
  PROTOCOL_VERSION,
  type Question,
  type Reply,
  type Request,
  type TrainingNews,
  type WireError,
} from "../protocol/messages.ts";
import { createTrainingRuns } from "./trainingRuns.ts";

const trainingRuns = createTrainingRuns();

/** An answer, and those of its buffers that may be moved to the page instead of copied. */
interface Answered {
  readonly answer: Answer;
  readonly transfer: ArrayBuffer[];
}

/**
 * Answers one request. Never throws: a failure is a reply like any other.
 *
 * @returns the reply, and the large buffers in it, which nobody else holds
 */
export function answer(request: Request): { reply: Reply; transfer: ArrayBuffer[] } {
  const { id, question } = request;
  try {
    const answered = answerQuestion(question);
    return { reply: { id, ok: true, answer: answered.answer }, transfer: answered.transfer };
  } catch (error) {
    return { reply: { id, ok: false, error: toWireError(error) }, transfer: [] };
  }
}

function answerQuestion(question: Question): Answered {
  switch (question.kind) {
    case "hello":
      return { answer: { protocolVersion: PROTOCOL_VERSION }, transfer: [] };
    case "spell": {
      const run = runSpelling(question.experiment, question.update, question.trainedTo);
      return {
        answer: run,
        transfer: buffersOf(run.lossByUpdate, run.probabilityOfTargetByUpdate.data),
      };
    }
    case "gradientNorms": {
      const curves = question.specs.map((spec) => gradientNorms(spec));
      return { answer: curves, transfer: [] };
    }
    case "order":
      return { answer: order(question), transfer: [] };
    case "read": {
      const { model, text } = question;
      const reading = readText(model instanceof Uint8Array ? decodeModel(model) : model, text);
      return { answer: reading, transfer: buffersOf(reading.hiddenByStep.data) };
    }
    case "startTraining":
      return { answer: trainingRuns.start(question), transfer: [] };
    case "pullTraining":
      return newsWithBuffer(trainingRuns.pull(question));
    case "inspectTraining":
      return { answer: trainingRuns.inspect(question), transfer: [] };
    case "stopTraining":
      return newsWithBuffer(trainingRuns.stop(question));
    default:
      question satisfies never;
      throw new Error(`Nobody knows the question ${JSON.stringify(question)}.`);
  }
}

/** Parameters are moved: of two arrays, one is with the page while the other is filled here. */
function newsWithBuffer(news: TrainingNews): Answered {
  return { answer: news, transfer: news.parameters ? [news.parameters.buffer] : [] };
}

/** The many small arrays of an answer are copied: moving each costs more than its few bytes. */
function buffersOf(...vectors: readonly Vector[]): ArrayBuffer[] {
  return vectors.map((vector) => vector.buffer);
}

function toWireError(error: unknown): WireError {
  if (error instanceof EngineError) return { code: error.code, message: error.message };
  return { code: "internal", message: error instanceof Error ? error.message : String(error) };
}
