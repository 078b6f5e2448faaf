import type { LiveState } from "./live.types.ts";

/** What is shown of a run before it is started. */
export const nothing = {
  status: "idle",
  update: 0,
  planned: 0,
  news: null,
  parameters: null,
  inspected: [],
  refusal: null,
  scoreByUpdate: [],
  checkpoints: [],
  chance: null,
  end: null,
  incident: null,
  message: null,
} as const satisfies Partial<LiveState>;
