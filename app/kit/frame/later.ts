import { lateCode, latePart } from "../late.tsx";

/** What a frame shows when the reader asks for it, in one file. */
const code = lateCode(() => import("./shownLater.ts"));

export const AskedChecks = latePart(code, (shown) => shown.AskedChecks);
export const CsvButton = latePart(code, (shown) => shown.CsvButton);
export const FigureDrawer = latePart(code, (shown) => shown.FigureDrawer);
export const PresentationBar = latePart(code, (shown) => shown.PresentationBar);
