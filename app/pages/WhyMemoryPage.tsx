import Content from "../../content/en/chapters/01-why-memory.mdx";
import { ShiftedPatternFigure } from "../figures/ShiftedPattern/ShiftedPatternFigure.tsx";
import { Checks } from "../kit/Checks.tsx";
import { proseComponents } from "../mdx/components.tsx";

const components = { ...proseComponents, Checks, ShiftedPatternFigure };

export const Page = () => <Content components={components} />;
