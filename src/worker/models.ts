import home from "../../content/models/home.safetensors?url&no-inline";
import type { ModelName } from "../protocol/messages.ts";

/** Where the trained networks of the site lie: one line each. The addresses change when the files do. */
export const modelAddresses: Readonly<Record<ModelName, string>> = { home };
