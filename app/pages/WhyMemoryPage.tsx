import Content from "../../content/en/chapters/01-why-memory.mdx";
import { BuiltForFigure } from "../figures/BuiltFor/BuiltForFigure.tsx";
import { RoadsFigure } from "../figures/Roads/RoadsFigure.tsx";
import { ShiftedPatternFigure } from "../figures/ShiftedPattern/ShiftedPatternFigure.tsx";
import { TenSeedsFigure } from "../figures/ShiftedPattern/TenSeedsFigure.tsx";
import { TwoHistoriesFigure } from "../figures/TwoHistories/TwoHistoriesFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { proseComponents } from "../mdx/components.tsx";

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
