import Content from "../../content/en/chapters/02-the-loop-unrolled.mdx";
import { FoldFigure } from "../figures/Fold/FoldFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { lateFigure } from "../kit/lateFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";

const CausalityFigure = lateFigure("causality", () =>
  import("../figures/Causality/CausalityFigure.tsx").then((module) => module.CausalityFigure),
);
const InitialStateFigure = lateFigure("initial-state", () =>
  import("../figures/InitialState/InitialStateFigure.tsx").then(
    (module) => module.InitialStateFigure,
  ),
);
const OneWeightFigure = lateFigure("one-weight", () =>
  import("../figures/OneWeight/OneWeightFigure.tsx").then((module) => module.OneWeightFigure),
);
const ShapesFigure = lateFigure("shapes", () =>
  import("../figures/Shapes/ShapesFigure.tsx").then((module) => module.ShapesFigure),
);
const StackedMatrixFigure = lateFigure("stacked", () =>
  import("../figures/StackedMatrix/StackedMatrixFigure.tsx").then(
    (module) => module.StackedMatrixFigure,
  ),
);
const TwoHistoriesFigure = lateFigure("two-histories", () =>
  import("../figures/TwoHistories/TwoHistoriesFigure.tsx").then(
    (module) => module.TwoHistoriesFigure,
  ),
);
const WhatGoesInFigure = lateFigure("what-goes-in", () =>
  import("../figures/WhatGoesIn/WhatGoesInFigure.tsx").then((module) => module.WhatGoesInFigure),
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
