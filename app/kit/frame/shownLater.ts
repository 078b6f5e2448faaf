export { CsvButton } from "../table/CsvButton.tsx";
export { AskedChecks } from "./AskedChecks.tsx";
export { FigureDrawer } from "./FigureDrawer.tsx";
export { PresentationBar } from "./PresentationBar.tsx";
