import Content from "../../content/en/chapters/03-one-step-by-hand.mdx";
import { SpellingWalkFigure } from "../figures/SpellingWalk/SpellingWalkFigure.tsx";
import { SpellingChecks } from "../figures/SpellingWalk/SpellingChecks.tsx";
import { ChapterLink } from "../figures/SpellingWalk/ChapterLink.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = { ...proseComponents, SpellingWalkFigure, SpellingChecks, a: ChapterLink };

export const Page = () => <Content components={components} />;
