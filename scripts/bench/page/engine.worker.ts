import { chooseTiles } from "../../../src/engine/index.ts";
import { createAnswer, type Question } from "../workloads.mjs";
import { createEngine } from "../peers/engine.ts";

chooseTiles(() => performance.now());
const answer = createAnswer(createEngine);
self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  void answer(data).then((reply) => self.postMessage(reply, { transfer: [] }));
});
