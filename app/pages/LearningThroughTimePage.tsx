import Content from "../../content/en/chapters/05-learning-through-time.mdx";
import { ClippingFigure } from "../figures/Clipping/ClippingFigure.tsx";
import { DerivationFigure } from "../figures/Derivation/DerivationFigure.tsx";
import { MemoryExerciseFigure } from "../figures/MemoryExercise/MemoryExerciseFigure.tsx";
import { NudgeFigure } from "../figures/Nudge/NudgeFigure.tsx";
import { PassCostFigure } from "../figures/PassCost/PassCostFigure.tsx";
import { ScanFigure } from "../figures/Scan/ScanFigure.tsx";
import { SixMovesFigure } from "../figures/SixMoves/SixMovesFigure.tsx";
import { TriangleFigure } from "../figures/Triangle/TriangleFigure.tsx";
import { TruncationFigure } from "../figures/Truncation/TruncationFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = {
  ...proseComponents,
  Checks,
  ClippingFigure,
  DerivationFigure,
  MemoryExerciseFigure,
  NudgeFigure,
  PassCostFigure,
  ScanFigure,
  SixMovesFigure,
  TriangleFigure,
  TruncationFigure,
};

export const Page = () => <Content components={components} />;
