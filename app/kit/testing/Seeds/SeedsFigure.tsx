import { createFigure } from "../../createFigure.tsx";
import type { PictureProps } from "../../figure.ts";
import { gathering } from "../../gather/gathering.ts";
import { ask, describe, inHelpings, params, table } from "./seeds.ts";

const gather = gathering(inHelpings);

const Picture = ({ view }: PictureProps<typeof params, "order">) => (
  <output>{gather.of(view).join(" ")}</output>
);

/** One drawing proves little: what ten networks make of the same two sentences. */
export const SeedsFigure = createFigure({
  id: "seeds",
  title: "Ten networks",
  params,
  ask,
  gather,
  describe: (view) => describe(gather.of(view)),
  table: (view) => table(gather.of(view)),
  Picture,
});
