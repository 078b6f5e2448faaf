// node tfjs-node.mjs cpu|wasm loop|layers
import * as tf from "@tensorflow/tfjs";
import { serve } from "../serve.mjs";
import { createTfjs } from "./tfjs.mjs";

const [backend = "cpu", style = "loop"] = process.argv.slice(2);
tf.enableProdMode();
if (backend === "wasm") {
  const { setThreadsCount } = await import("@tensorflow/tfjs-backend-wasm");
  setThreadsCount(1);
}
await tf.setBackend(backend);
if (tf.getBackend() !== backend) throw new Error(`tfjs chose the backend ${tf.getBackend()}`);
serve(createTfjs(tf, style === "layers" ? "layers" : "loop"));
