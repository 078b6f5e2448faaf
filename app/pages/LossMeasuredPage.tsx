import Content from "../../content/en/chapters/04-measuring-the-mistake.mdx";
import { HalvingsFigure } from "../figures/Halvings/HalvingsFigure.tsx";
import { LossPlacesFigure } from "../figures/LossPlaces/LossPlacesFigure.tsx";
import { MemorylessFloorFigure } from "../figures/MemorylessFloor/MemorylessFloorFigure.tsx";
import { PaddingFigure } from "../figures/Padding/PaddingFigure.tsx";
import { PriceOfABetFigure } from "../figures/PriceOfABet/PriceOfABetFigure.tsx";
import { SoftmaxGradientFigure } from "../figures/SoftmaxGradient/SoftmaxGradientFigure.tsx";
import { SquaredErrorFigure } from "../figures/SquaredError/SquaredErrorFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { proseComponents } from "../mdx/components.tsx";

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
