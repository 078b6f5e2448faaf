// Compares a folder of numbers that PyTorch computed with the engine's: `npm run verify -- FOLDER`.
// Vite reads the TypeScript, which Node 20 cannot.
import { runnerImport } from "vite";

/** @type {{ module: typeof import("./verify/verify.ts") }} */
const { module } = await runnerImport("./scripts/verify/verify.ts", { configFile: false });
const { lines, exitCode } = module.verify(process.argv.slice(2), process.env.INIT_CWD ?? ".");
for (const line of lines) console.log(line);
process.exitCode = exitCode;
