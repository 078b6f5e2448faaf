import Content from "../../content/en/chapters/03-one-step-by-hand.mdx";
import { CutWireFigure } from "../figures/CutWire/CutWireFigure.tsx";
import { SpellingWalkFigure } from "../figures/SpellingWalk/SpellingWalkFigure.tsx";
import { SpellingProvider } from "../figures/SpellingWalk/store/SpellingProvider.tsx";
import { SpellingChecks } from "../figures/SpellingWalk/SpellingChecks.tsx";
import { Show } from "../kit/Show.tsx";
import { proseComponents } from "../mdx/components.tsx";

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
