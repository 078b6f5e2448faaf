import type { ComponentType } from "react";
import type { Question } from "../src/protocol/messages.ts";
import { firstGradientNorms } from "./store/gradientNormSlice.ts";
import { firstSpelling } from "./store/spellingSlice.ts";

interface PageModule {
  readonly Page: ComponentType;
}

export interface Route {
  /** Address below the base, always with a trailing slash. */
  readonly path: string;
  /** Number in the curriculum; absent for pages that are no chapter. */
  readonly chapter?: number;
  /** Heading of the page and of the browser's tab. */
  readonly title: string;
  /** A word or two for the navigation. */
  readonly shortTitle: string;
  /** One sentence for search engines, shared links and the list of chapters. */
  readonly description: string;
  /** Source of the page; its chunk is preloaded by the page's HTML. */
  readonly file: string;
  readonly load: () => Promise<PageModule>;
  /**
   * What the page's first pictures need; answered when the site is built. A function where a
   * question holds more than every page should carry, such as a trained network.
   */
  readonly firstQuestions: readonly Question[] | (() => Promise<readonly Question[]>);
}

export const routes: readonly Route[] = [
  {
    path: "/",
    title: "Unrolled: recurrent neural networks, number by number",
    shortTitle: "Home",
    description:
      "A recurrent neural network taken apart: every number is real, every number can be changed, and every step can be taken back.",
    file: "app/pages/HomePage.tsx",
    load: () => import("./pages/HomePage.tsx"),
    firstQuestions: async () => [(await import("./store/homeModel.ts")).firstReading],
  },
  {
    path: "/one-step-by-hand/",
    chapter: 3,
    title: "One step by hand",
    shortTitle: "One step by hand",
    description:
      "Compute a recurrent network by hand: “dogs”, product by product, forward and back, then trained before your eyes.",
    file: "app/pages/OneStepPage.tsx",
    load: () => import("./pages/OneStepPage.tsx"),
    firstQuestions: [firstSpelling],
  },
  {
    path: "/vanishing-gradients/",
    chapter: 6,
    title: "Why early words fall silent",
    shortTitle: "Vanishing gradients",
    description:
      "How much of the last word’s error reaches the first word: vanishing and exploding gradients, measured in a real network.",
    file: "app/pages/VanishingPage.tsx",
    load: () => import("./pages/VanishingPage.tsx"),
    firstQuestions: [firstGradientNorms],
  },
];

export const chapters = routes.filter((route) => route.chapter !== undefined);

export function findRoute(path: string): Route | undefined {
  const wanted = path.endsWith("/") ? path : `${path}/`;
  return routes.find((route) => route.path === wanted);
}
