import "./passCost.css";
import { createFigure } from "../../kit/createFigure.tsx";
import { gathering } from "../../kit/gather/gathering.ts";
import {
  ask,
  type CostProps,
  describe,
  growthCheck,
  measuring,
  params,
  prediction,
  steps,
  table,
} from "./passCost.ts";
import { PassCostPicture } from "./PassCostPicture.tsx";
import { costWords as words } from "./words.ts";

const gather = gathering(measuring);

const Picture = ({ view, description }: CostProps) => (
  <PassCostPicture view={view} timings={gather.of(view)} description={description} />
);

/** Memory and time of backpropagation through time over the length of the text: both grow by the same for each step. */
export const PassCostFigure = createFigure({
  id: "pass-cost",
  title: words.title,
  params,
  ask,
  gather,
  steps,
  describe: (view) => describe(view, gather.of(view)),
  table: (view) => table(view, gather.of(view)),
  prediction,
  checks: [growthCheck],
  Picture,
});
