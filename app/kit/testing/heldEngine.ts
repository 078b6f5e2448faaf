import type { EngineClient } from "../../../src/client/engineClient.ts";
import type { Question } from "../../../src/protocol/messages.ts";

interface Held {
  readonly question: Question;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** Lets what follows from a reply happen. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

/** An engine that answers when the test says so, in the order of the test. */
export function heldEngine() {
  const asked: Held[] = [];
  const client = {
    ask: (question: Question) =>
      new Promise((resolve, reject) => asked.push({ question, resolve, reject })),
  } as Pick<EngineClient, "ask">;
  return {
    client,
    asked,
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
