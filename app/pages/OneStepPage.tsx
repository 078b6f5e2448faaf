import Content from "../../content/en/chapters/03-one-step-by-hand.mdx";
import { SpellingWalkFigure } from "../figures/SpellingWalk/SpellingWalkFigure.tsx";
import { SpellingProvider } from "../figures/SpellingWalk/store/SpellingProvider.tsx";
import { SpellingChecks } from "../figures/SpellingWalk/SpellingChecks.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = { ...proseComponents, SpellingWalkFigure, SpellingChecks };

export const Page = () => (
  <SpellingProvider>
    <Content components={components} />
  </SpellingProvider>
);
