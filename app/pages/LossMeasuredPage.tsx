import Content from "../../content/en/chapters/04-measuring-the-mistake.mdx";
import { PriceOfABetFigure } from "../figures/PriceOfABet/PriceOfABetFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { lateFigure } from "../kit/lateFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";

const HalvingsFigure = lateFigure("halvings", () =>
  import("../figures/Halvings/HalvingsFigure.tsx").then((module) => module.HalvingsFigure),
);
const LossPlacesFigure = lateFigure("loss-places", () =>
  import("../figures/LossPlaces/LossPlacesFigure.tsx").then((module) => module.LossPlacesFigure),
);
const MemorylessFloorFigure = lateFigure("floor", () =>
  import("../figures/MemorylessFloor/MemorylessFloorFigure.tsx").then(
    (module) => module.MemorylessFloorFigure,
  ),
);
const PaddingFigure = lateFigure("padding", () =>
  import("../figures/Padding/PaddingFigure.tsx").then((module) => module.PaddingFigure),
);
const SoftmaxGradientFigure = lateFigure("softmax-gradient", () =>
  import("../figures/SoftmaxGradient/SoftmaxGradientFigure.tsx").then(
    (module) => module.SoftmaxGradientFigure,
  ),
);
const SquaredErrorFigure = lateFigure("squared-error", () =>
  import("../figures/SquaredError/SquaredErrorFigure.tsx").then(
    (module) => module.SquaredErrorFigure,
  ),
);

const components = {
  ...proseComponents,
  Checks,
  HalvingsFigure,
  LossPlacesFigure,
  MemorylessFloorFigure,
  PaddingFigure,
  PriceOfABetFigure,
  SoftmaxGradientFigure,
  SquaredErrorFigure,
};

export const Page = () => <Content components={components} />;
