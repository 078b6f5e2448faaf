import Content from "../../content/en/chapters/04-measuring-the-mistake.mdx";
import { PriceOfABetFigure } from "../figures/PriceOfABet/PriceOfABetFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = { ...proseComponents, Checks, PriceOfABetFigure };

export const Page = () => <Content components={components} />;
