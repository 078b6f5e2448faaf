import type { EngineClient } from "../../../src/client/engineClient.ts";
import type { Question } from "../../../src/protocol/messages.ts";

interface Held {
  readonly question: Question;
  onSoFar?: ((answer: unknown) => void) | undefined;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** Lets what follows from a reply happen. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

/** An engine that answers when the test says so, in the order of the test. */
export function heldEngine() {
  const asked: Held[] = [];
  const client = {
    ask: (question: Question, _: unknown, onSoFar?: (answer: unknown) => void) =>
      new Promise((resolve, reject) => asked.push({ question, onSoFar, resolve, reject })),
  } as Pick<EngineClient, "ask">;
  return {
    client,
    asked,
    /** What the answer would be if the work ended now. */
    tell: (index: number, answer: unknown) => asked[index]?.onSoFar?.(answer),
    async answer(index: number, answer: unknown): Promise<void> {
      asked[index]?.resolve(answer);
      await settled();
    },
    async fail(index: number, error: unknown): Promise<void> {
      asked[index]?.reject(error);
      await settled();
    },
  };
}
