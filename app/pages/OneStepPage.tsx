import Content from "../../content/en/chapters/03-one-step-by-hand.mdx";
import { SpellingWalkFigure } from "../figures/SpellingWalk/SpellingWalkFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = { ...proseComponents, SpellingWalkFigure };

export const Page = () => <Content components={components} />;
