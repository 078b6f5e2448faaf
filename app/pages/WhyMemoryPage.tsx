import Content from "../../content/en/chapters/01-why-memory.mdx";
import { RoadsFigure } from "../figures/Roads/RoadsFigure.tsx";
import { ShiftedPatternFigure } from "../figures/ShiftedPattern/ShiftedPatternFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = { ...proseComponents, Checks, RoadsFigure, ShiftedPatternFigure };

export const Page = () => <Content components={components} />;
