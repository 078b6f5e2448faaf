import { tellUsedFiles } from "../offline/usedFiles.ts";
import type { Request } from "../protocol/messages.ts";
import { answer } from "./answer.ts";

tellUsedFiles();

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  const { reply, transfer } = answer(data);
  self.postMessage(reply, { transfer });
});
