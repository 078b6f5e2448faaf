import { useRef } from "react";
import { TextSetting } from "../../kit/Setting.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { useBroad } from "../../kit/useBroad.ts";
import { layoutFloor } from "./layout.ts";
import { type FloorProps, params as settable } from "./memorylessFloor.ts";
import { Pots } from "./Pots.tsx";
import { floorWords as words } from "./words.ts";
import { WordStrip } from "./WordStrip.tsx";

/** The best that anybody can do who is told one letter at a time and forgets it. */
export function MemorylessFloorPicture({ view, params, change, description }: FloorProps) {
  const control = useRef<HTMLDivElement>(null);
  const layout = layoutFloor(view.answer, useBroad(control));
  return (
    <>
      <div className="net-parts-control" data-export="skip" ref={control}>
        <TextSetting
          of={settable.word}
          label={words.word}
          value={params.word}
          onChange={(word) => change({ word })}
        />
      </div>
      <div className="memoryless">
        <Parts description={description}>
          <Part width={layout.width} height={layout.height}>
            <WordStrip view={view} layout={layout} />
            <Pots view={view} layout={layout} />
          </Part>
        </Parts>
      </div>
    </>
  );
}
