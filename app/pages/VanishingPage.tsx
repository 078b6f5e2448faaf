import Content from "../../content/en/chapters/06-vanishing-gradients.mdx";
import { CliffFigure } from "../figures/Cliff/CliffFigure.tsx";
import { GradientNormsFigure } from "../figures/GradientNorms/GradientNormsFigure.tsx";
import { SeedSurveyFigure } from "../figures/GradientNorms/SeedSurveyFigure.tsx";
import { HeldFigure } from "../figures/Held/HeldFigure.tsx";
import { JacobiansFigure } from "../figures/Jacobians/JacobiansFigure.tsx";
import { LossTermsFigure } from "../figures/LossTerms/LossTermsFigure.tsx";
import { MemorySpanFigure } from "../figures/MemorySpan/MemorySpanFigure.tsx";
import { RecallFigure } from "../figures/Recall/RecallFigure.tsx";
import { RiverFigure } from "../figures/River/RiverFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = {
  ...proseComponents,
  Checks,
  CliffFigure,
  GradientNormsFigure,
  HeldFigure,
  JacobiansFigure,
  LossTermsFigure,
  MemorySpanFigure,
  RecallFigure,
  RiverFigure,
  SeedSurveyFigure,
};

export const Page = () => <Content components={components} />;
