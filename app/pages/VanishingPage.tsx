import Content from "../../content/en/chapters/06-vanishing-gradients.mdx";
import { GradientNormsFigure } from "../figures/GradientNorms/GradientNormsFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = { ...proseComponents, GradientNormsFigure };

export const Page = () => <Content components={components} />;
