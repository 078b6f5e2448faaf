import Content from "../../content/en/chapters/05-learning-through-time.mdx";
import { TriangleFigure } from "../figures/Triangle/TriangleFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { lateFigure } from "../kit/lateFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";

const ClippingFigure = lateFigure("clipping", () =>
  import("../figures/Clipping/ClippingFigure.tsx").then((module) => module.ClippingFigure),
);
const DerivationFigure = lateFigure("derivation", () =>
  import("../figures/Derivation/DerivationFigure.tsx").then((module) => module.DerivationFigure),
);
const MemoryExerciseFigure = lateFigure("exercise", () =>
  import("../figures/MemoryExercise/MemoryExerciseFigure.tsx").then(
    (module) => module.MemoryExerciseFigure,
  ),
);
const NudgeFigure = lateFigure("nudge", () =>
  import("../figures/Nudge/NudgeFigure.tsx").then((module) => module.NudgeFigure),
);
const PassCostFigure = lateFigure("pass-cost", () =>
  import("../figures/PassCost/PassCostFigure.tsx").then((module) => module.PassCostFigure),
);
const ScanFigure = lateFigure("scan", () =>
  import("../figures/Scan/ScanFigure.tsx").then((module) => module.ScanFigure),
);
const SixMovesFigure = lateFigure("six-moves", () =>
  import("../figures/SixMoves/SixMovesFigure.tsx").then((module) => module.SixMovesFigure),
);
const TruncationFigure = lateFigure("truncation", () =>
  import("../figures/Truncation/TruncationFigure.tsx").then((module) => module.TruncationFigure),
);

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
