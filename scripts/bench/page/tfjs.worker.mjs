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
async function start({ backend, style }) {
  tf.enableProdMode();
  await tf.setBackend(backend);
  if (tf.getBackend() !== backend) throw new Error(`tfjs chose the backend ${tf.getBackend()}`);
  return createAnswer(createTfjs(tf, style));
}

/** @type {ReturnType<typeof start> | null} */
let starting = null;
self.addEventListener("message", ({ data }) => {
  if (starting)
    void starting
      .then((answer) => answer(data))
      .then((reply) => self.postMessage(reply, { transfer: [] }));
  else starting = start(data);
});
