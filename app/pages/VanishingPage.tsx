import Content from "../../content/en/chapters/06-vanishing-gradients.mdx";
import { RiverFigure } from "../figures/River/RiverFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { lateFigure } from "../kit/lateFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";

const GradientNormsFigure = lateFigure(
  "gradient-norms",
  async () =>
    (await import("../figures/GradientNorms/GradientNormsFigure.tsx")).GradientNormsFigure,
);
const JacobiansFigure = lateFigure(
  "jacobians",
  async () => (await import("../figures/Jacobians/JacobiansFigure.tsx")).JacobiansFigure,
);
const SeedSurveyFigure = lateFigure(
  "seed-survey",
  async () => (await import("../figures/GradientNorms/SeedSurveyFigure.tsx")).SeedSurveyFigure,
);
const LossTermsFigure = lateFigure(
  "loss-terms",
  async () => (await import("../figures/LossTerms/LossTermsFigure.tsx")).LossTermsFigure,
);
const HeldFigure = lateFigure(
  "held",
  async () => (await import("../figures/Held/HeldFigure.tsx")).HeldFigure,
);
const RecallFigure = lateFigure(
  "recall",
  async () => (await import("../figures/Recall/RecallFigure.tsx")).RecallFigure,
);
const CliffFigure = lateFigure(
  "cliff",
  async () => (await import("../figures/Cliff/CliffFigure.tsx")).CliffFigure,
);
const MemorySpanFigure = lateFigure(
  "memory-span",
  async () => (await import("../figures/MemorySpan/MemorySpanFigure.tsx")).MemorySpanFigure,
);

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
