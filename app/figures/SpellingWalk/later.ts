import { lateCode, latePart } from "../../kit/late.tsx";

/** What the walkthrough shows after an input and not at first, in one file. */
export const laterCode = lateCode(() => import("./shownLater.ts"));

export const BetPart = latePart(laterCode, (shown) => shown.BetPart);
export const ByHandForm = latePart(laterCode, (shown) => shown.ByHandForm);
export const DivisorPart = latePart(laterCode, (shown) => shown.DivisorPart);
export const HeldNumbers = latePart(laterCode, (shown) => shown.HeldNumbers);
export const Messages = latePart(laterCode, (shown) => shown.Messages);
export const MoreSettings = latePart(laterCode, (shown) => shown.MoreSettings);
export const NumbersTable = latePart(laterCode, (shown) => shown.NumbersTable);
export const ShareDrops = latePart(laterCode, (shown) => shown.ShareDrops);
export const StripTraveller = latePart(laterCode, (shown) => shown.StripTraveller);
export const TrainingGuess = latePart(laterCode, (shown) => shown.TrainingGuess);
export const TrainingTape = latePart(laterCode, (shown) => shown.TrainingTape);
