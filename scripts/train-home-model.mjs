// Trains the network of the home page and writes content/models/home.{bin,json}: `npm run
// train-home-model`, about two minutes. Equal settings give equal files. Vite reads the TypeScript,
// which Node 20 cannot.
import { runnerImport } from "vite";

/** @type {{ module: typeof import("./home-model/write.ts") }} */
const { module } = await runnerImport("./scripts/home-model/write.ts", { configFile: false });
module.writeHomeModel();
