import Content from "../../content/en/chapters/02-the-loop-unrolled.mdx";
import { FoldFigure } from "../figures/Fold/FoldFigure.tsx";
import { OneWeightFigure } from "../figures/OneWeight/OneWeightFigure.tsx";
import { ShapesFigure } from "../figures/Shapes/ShapesFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = { ...proseComponents, Checks, FoldFigure, OneWeightFigure, ShapesFigure };

export const Page = () => <Content components={components} />;
