import Content from "../../content/en/chapters/06-vanishing-gradients.mdx";
import { GradientNormsFigure } from "../figures/GradientNorms/GradientNormsFigure.tsx";
import { SeedSurveyFigure } from "../figures/GradientNorms/SeedSurveyFigure.tsx";
import { JacobiansFigure } from "../figures/Jacobians/JacobiansFigure.tsx";
import { RiverFigure } from "../figures/River/RiverFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = {
  ...proseComponents,
  Checks,
  GradientNormsFigure,
  JacobiansFigure,
  RiverFigure,
  SeedSurveyFigure,
};

export const Page = () => <Content components={components} />;
