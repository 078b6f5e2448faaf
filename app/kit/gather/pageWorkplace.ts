import type { Asker } from "../asker.ts";
import type { Workplace } from "./workplace.ts";

/** The page's worker: what the reader asks meanwhile waits behind a helping, and no helping waits for another's end. */
export const pageWorkplace = ({ helping }: Pick<Asker, "helping">): Workplace => ({
  helping,
  take: () => true,
  leave: () => {},
  close: () => {},
});
