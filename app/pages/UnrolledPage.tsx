import Content from "../../content/en/chapters/02-the-loop-unrolled.mdx";
import { FoldFigure } from "../figures/Fold/FoldFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { lateFigure } from "../kit/lateFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";

const OneWeightFigure = lateFigure(
  "one-weight",
  async () => (await import("../figures/OneWeight/OneWeightFigure.tsx")).OneWeightFigure,
);
const WhatGoesInFigure = lateFigure(
  "what-goes-in",
  async () => (await import("../figures/WhatGoesIn/WhatGoesInFigure.tsx")).WhatGoesInFigure,
);
const ShapesFigure = lateFigure(
  "shapes",
  async () => (await import("../figures/Shapes/ShapesFigure.tsx")).ShapesFigure,
);
const CausalityFigure = lateFigure(
  "causality",
  async () => (await import("../figures/Causality/CausalityFigure.tsx")).CausalityFigure,
);
const TwoHistoriesFigure = lateFigure(
  "two-histories",
  async () => (await import("../figures/TwoHistories/TwoHistoriesFigure.tsx")).TwoHistoriesFigure,
);
const StackedMatrixFigure = lateFigure(
  "stacked",
  async () =>
    (await import("../figures/StackedMatrix/StackedMatrixFigure.tsx")).StackedMatrixFigure,
);
const InitialStateFigure = lateFigure(
  "initial-state",
  async () => (await import("../figures/InitialState/InitialStateFigure.tsx")).InitialStateFigure,
);

const components = {
  ...proseComponents,
  CausalityFigure,
  Checks,
  FoldFigure,
  InitialStateFigure,
  OneWeightFigure,
  ShapesFigure,
  StackedMatrixFigure,
  TwoHistoriesFigure,
  WhatGoesInFigure,
};

export const Page = () => <Content components={components} />;
