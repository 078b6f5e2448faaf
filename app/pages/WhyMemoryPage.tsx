import Content from "../../content/en/chapters/01-why-memory.mdx";
import { RoadsFigure } from "../figures/Roads/RoadsFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { lateFigure } from "../kit/lateFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";

const BuiltForFigure = lateFigure(
  "built-for",
  async () => (await import("../figures/BuiltFor/BuiltForFigure.tsx")).BuiltForFigure,
);
const TwoHistoriesFigure = lateFigure(
  "two-histories",
  async () => (await import("../figures/TwoHistories/TwoHistoriesFigure.tsx")).TwoHistoriesFigure,
);
const ShiftedPatternFigure = lateFigure(
  "shifted-pattern",
  async () =>
    (await import("../figures/ShiftedPattern/ShiftedPatternFigure.tsx")).ShiftedPatternFigure,
);
const TenSeedsFigure = lateFigure(
  "ten-seeds",
  async () => (await import("../figures/ShiftedPattern/TenSeedsFigure.tsx")).TenSeedsFigure,
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
