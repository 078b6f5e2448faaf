import type { ComponentType } from "react";
import type { Question } from "../src/protocol/messages.ts";
import { contents, type Entry, findEntry } from "./contents.ts";
import { firstGradientNorms } from "./store/gradientNormSlice.ts";

interface PageModule {
  readonly Page: ComponentType;
}

export interface Route extends Entry {
  /** Source of the page; its chunk is preloaded by the page's HTML. */
  readonly file: string;
  readonly load: () => Promise<PageModule>;
  /** What the page's first pictures need; answered when the site is built. */
  readonly firstQuestions: readonly Question[];
}

export const routes: readonly Route[] = [
  {
    ...contents.home,
    file: "app/pages/HomePage.tsx",
    load: () => import("./pages/HomePage.tsx"),
    firstQuestions: [],
  },
  {
    ...contents.oneStep,
    file: "app/pages/OneStepPage.tsx",
    load: () => import("./pages/OneStepPage.tsx"),
    firstQuestions: [],
  },
  {
    ...contents.vanishing,
    file: "app/pages/VanishingPage.tsx",
    load: () => import("./pages/VanishingPage.tsx"),
    firstQuestions: [firstGradientNorms],
  },
];

export const findRoute = (path: string): Route | undefined => findEntry(routes, path);
