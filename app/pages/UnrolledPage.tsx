import Content from "../../content/en/chapters/02-the-loop-unrolled.mdx";
import { TwoHistoriesFigure } from "../figures/TwoHistories/TwoHistoriesFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = { ...proseComponents, TwoHistoriesFigure };

export const Page = () => <Content components={components} />;
