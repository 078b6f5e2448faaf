// Its first message chooses backend and style; the others are questions.
import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plain from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import threaded from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url";
import { createTfjs } from "../peers/tfjs.mjs";
import { createAnswer } from "../workloads.mjs";

// The page is not cross-origin isolated, so that it runs on one thread.
setWasmPaths({
  "tfjs-backend-wasm.wasm": plain,
  "tfjs-backend-wasm-simd.wasm": simd,
  "tfjs-backend-wasm-threaded-simd.wasm": threaded,
});

/** @param {{ backend: string, style: "loop" | "layers" }} choice */
function createTfjsAnswer({ backend, style }) {
  tf.enableProdMode();
  return createAnswer(async (name) => {
    await tf.setBackend(backend);
    if (tf.getBackend() !== backend) throw new Error(`tfjs chose the backend ${tf.getBackend()}`);
    return createTfjs(tf, style)(name);
  });
}

/** @type {ReturnType<typeof createAnswer> | null} */
let answer = null;
self.addEventListener("message", ({ data }) => {
  if (answer) void answer(data).then((reply) => self.postMessage(reply, { transfer: [] }));
  else answer = createTfjsAnswer(data);
});
