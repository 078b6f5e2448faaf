import Content from "../../content/en/chapters/03-one-step-by-hand.mdx";
import { SpellingWalkFigure } from "../figures/SpellingWalk/SpellingWalkFigure.tsx";
import { SpellingProvider } from "../figures/SpellingWalk/store/SpellingProvider.tsx";
import { SpellingChecks } from "../figures/SpellingWalk/SpellingChecks.tsx";
import { lateFigure } from "../kit/lateFigure.tsx";
import { Show } from "../kit/Show.tsx";
import { proseComponents } from "../mdx/components.tsx";

const CutWireFigure = lateFigure("cut-wire", () =>
  import("../figures/CutWire/CutWireFigure.tsx").then((module) => module.CutWireFigure),
);

const components = {
  ...proseComponents,
  SpellingWalkFigure,
  CutWireFigure,
  SpellingChecks,
  ...(import.meta.env.SSR ? { Show } : {}),
};

export const Page = () => (
  <SpellingProvider>
    <Content components={components} />
  </SpellingProvider>
);
