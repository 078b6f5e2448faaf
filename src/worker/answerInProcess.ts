import { createAnswer } from "./answer.ts";
import { createModelLoader } from "./loadModel.ts";

/** The files of trained networks, as addresses that hold what they lead to. */
const files = import.meta.glob<string>("../../content/models/*.safetensors", {
  query: "?url&inline",
  import: "default",
});

/** Answers like a worker, but in process: for the build, which needs none, and for tests of the site. */
export const answerInProcess = createAnswer(
  createModelLoader((name) => {
    const file = files[`../../content/models/${name}.safetensors`];
    if (!file) throw new Error(`There is no file of the trained network “${name}”.`);
    return file();
  }),
);
