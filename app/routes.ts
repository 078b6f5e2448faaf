import type { ComponentType } from "react";
import { contents, type Entry, findEntry } from "./contents.ts";

interface PageModule {
  readonly Page: ComponentType;
}

export interface Route extends Entry {
  /** Source of the page; its chunk is preloaded by the page's HTML. */
  readonly file: string;
  readonly load: () => Promise<PageModule>;
}

export const routes: readonly Route[] = [
  {
    ...contents.home,
    file: "app/pages/HomePage.tsx",
    load: () => import("./pages/HomePage.tsx"),
  },
  {
    ...contents.whyMemory,
    file: "app/pages/WhyMemoryPage.tsx",
    load: () => import("./pages/WhyMemoryPage.tsx"),
  },
  {
    ...contents.unrolled,
    file: "app/pages/UnrolledPage.tsx",
    load: () => import("./pages/UnrolledPage.tsx"),
  },
  {
    ...contents.oneStep,
    file: "app/pages/OneStepPage.tsx",
    load: () => import("./pages/OneStepPage.tsx"),
  },
  {
    ...contents.lossMeasured,
    file: "app/pages/LossMeasuredPage.tsx",
    load: () => import("./pages/LossMeasuredPage.tsx"),
  },
  {
    ...contents.throughTime,
    file: "app/pages/LearningThroughTimePage.tsx",
    load: () => import("./pages/LearningThroughTimePage.tsx"),
  },
  {
    ...contents.vanishing,
    file: "app/pages/VanishingPage.tsx",
    load: () => import("./pages/VanishingPage.tsx"),
  },
];

export const findRoute = (path: string): Route | undefined => findEntry(routes, path);
