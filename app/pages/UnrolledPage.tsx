import Content from "../../content/en/chapters/02-the-loop-unrolled.mdx";
import { CausalityFigure } from "../figures/Causality/CausalityFigure.tsx";
import { FoldFigure } from "../figures/Fold/FoldFigure.tsx";
import { InitialStateFigure } from "../figures/InitialState/InitialStateFigure.tsx";
import { OneWeightFigure } from "../figures/OneWeight/OneWeightFigure.tsx";
import { ShapesFigure } from "../figures/Shapes/ShapesFigure.tsx";
import { StackedMatrixFigure } from "../figures/StackedMatrix/StackedMatrixFigure.tsx";
import { TwoHistoriesFigure } from "../figures/TwoHistories/TwoHistoriesFigure.tsx";
import { WhatGoesInFigure } from "../figures/WhatGoesIn/WhatGoesInFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { proseComponents } from "../mdx/components.tsx";

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
