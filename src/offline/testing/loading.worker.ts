import { tellUsedFiles } from "../usedFiles.ts";

// Loads a file before it tells of any, as a worker may that is quicker than its page.
await fetch("/package.json?of-the-worker");
tellUsedFiles();
self.postMessage("loaded", { transfer: [] });
