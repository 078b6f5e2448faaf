import Content from "../../content/en/chapters/06-vanishing-gradients.mdx";
import { GradientNormsFigure } from "../figures/GradientNorms/GradientNormsFigure.tsx";
import { NormChecks } from "../figures/GradientNorms/NormChecks.tsx";
import { SeedSurvey } from "../figures/GradientNorms/SeedSurvey.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = { ...proseComponents, GradientNormsFigure, NormChecks, SeedSurvey };

export const Page = () => <Content components={components} />;
