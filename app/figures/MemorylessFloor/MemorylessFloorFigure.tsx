import "../../network/network.css";
import "./memorylessFloor.css";
import { createFigure } from "../../kit/createFigure.tsx";
import { ask, describe, floorCheck, params, prediction, steps, table } from "./memorylessFloor.ts";
import { MemorylessFloorPicture } from "./MemorylessFloorPicture.tsx";
import { floorWords as words } from "./words.ts";

/** For any word, the best bets of somebody who sees one letter at a time, and the least that they pay. */
export const MemorylessFloorFigure = createFigure({
  id: "floor",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [floorCheck],
  Picture: MemorylessFloorPicture,
});
