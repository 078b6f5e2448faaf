import Content from "../../content/en/chapters/01-why-memory.mdx";
import { RoadsFigure } from "../figures/Roads/RoadsFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { lateFigure } from "../kit/lateFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";

const BuiltForFigure = lateFigure("built-for", () =>
  import("../figures/BuiltFor/BuiltForFigure.tsx").then((module) => module.BuiltForFigure),
);
const ShiftedPatternFigure = lateFigure("shifted-pattern", () =>
  import("../figures/ShiftedPattern/ShiftedPatternFigure.tsx").then(
    (module) => module.ShiftedPatternFigure,
  ),
);
const TenSeedsFigure = lateFigure("ten-seeds", () =>
  import("../figures/ShiftedPattern/TenSeedsFigure.tsx").then((module) => module.TenSeedsFigure),
);
const TwoHistoriesFigure = lateFigure("two-histories", () =>
  import("../figures/TwoHistories/TwoHistoriesFigure.tsx").then(
    (module) => module.TwoHistoriesFigure,
  ),
);

const components = {
  ...proseComponents,
  BuiltForFigure,
  Checks,
  RoadsFigure,
  ShiftedPatternFigure,
  TenSeedsFigure,
  TwoHistoriesFigure,
};

export const Page = () => <Content components={components} />;
