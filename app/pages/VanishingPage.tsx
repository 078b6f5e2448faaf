import Content from "../../content/en/chapters/06-vanishing-gradients.mdx";
import { RiverFigure } from "../figures/River/RiverFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { lateFigure } from "../kit/lateFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";

const CliffFigure = lateFigure("cliff", () =>
  import("../figures/Cliff/CliffFigure.tsx").then((module) => module.CliffFigure),
);
const GradientNormsFigure = lateFigure("gradient-norms", () =>
  import("../figures/GradientNorms/GradientNormsFigure.tsx").then(
    (module) => module.GradientNormsFigure,
  ),
);
const SeedSurveyFigure = lateFigure("seed-survey", () =>
  import("../figures/GradientNorms/SeedSurveyFigure.tsx").then((module) => module.SeedSurveyFigure),
);
const HeldFigure = lateFigure("held", () =>
  import("../figures/Held/HeldFigure.tsx").then((module) => module.HeldFigure),
);
const JacobiansFigure = lateFigure("jacobians", () =>
  import("../figures/Jacobians/JacobiansFigure.tsx").then((module) => module.JacobiansFigure),
);
const LossTermsFigure = lateFigure("loss-terms", () =>
  import("../figures/LossTerms/LossTermsFigure.tsx").then((module) => module.LossTermsFigure),
);
const MemorySpanFigure = lateFigure("memory-span", () =>
  import("../figures/MemorySpan/MemorySpanFigure.tsx").then((module) => module.MemorySpanFigure),
);
const RecallFigure = lateFigure("recall", () =>
  import("../figures/Recall/RecallFigure.tsx").then((module) => module.RecallFigure),
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
