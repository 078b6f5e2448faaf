import { tellUsedFiles } from "../offline/usedFiles.ts";
import type { Request } from "../protocol/messages.ts";
import { createAnswer } from "./answer.ts";
import { createModelLoader } from "./loadModel.ts";
import { modelAddresses } from "./models.ts";

const answer = createAnswer(createModelLoader((name) => modelAddresses[name]));

tellUsedFiles();

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void answer(data, (soFar) => self.postMessage(soFar, { transfer: [] })).then(
    ({ reply, transfer }) => self.postMessage(reply, { transfer }),
  );
});
