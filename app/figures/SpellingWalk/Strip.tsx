import "./strip.css";
import { useContext, useEffect, useRef } from "react";
import { useElementSize } from "../../hooks/useElementSize.ts";
import { PresentedContext } from "../../kit/frame/question.ts";
import type { Box } from "../../network/boxes.ts";
import type { StripLayout } from "../../network/filmStrip.ts";
import { FilmStrip } from "../../network/FilmStrip.tsx";
import { sizeOf } from "./arithmetic.ts";
import { cell, knownFrom } from "./cells.ts";
import { inUse } from "./inUse.ts";
import { familyOf } from "./lens/lensFocus.ts";
import { useStage } from "./stage.ts";
import { StripColumn } from "./StripMemory.tsx";
import { StripBet, StripInput } from "./StripParts.tsx";
import { StripSigns } from "./StripSigns.tsx";
import { layoutStrip } from "./stripLayout.ts";
import { StripTraveller } from "./later.ts";
import { stageWords } from "./words.ts";

/** Width to draw at until the page is measured. */
const UNMEASURED = 960;

/** Room below the film for the lines from the lit frame to the lens that opens from it. */
const TO_LENS = 8;

/** From the frame's lower corners to the ends of what can be seen of the strip. */
function linesToLens(frame: Box, { width, height }: StripLayout, seen: number): string {
  const middle = frame.x + frame.width / 2;
  const left = Math.min(Math.max(middle - seen / 2, 0), Math.max(width - seen, 0));
  const bottom = height + TO_LENS;
  return `M${frame.x + 4} ${height}L${left} ${bottom}M${frame.x + frame.width - 4} ${height}L${left + Math.min(seen, width)} ${bottom}`;
}

/**
 * The network as a film: a frame for each letter with its key, its memory, its bet and what that
 * cost. It keeps the place; what the step uses stands at full strength.
 */
export function Strip() {
  const { run, walk, step, isOverview } = useStage();
  const size = sizeOf(run);
  const box = useRef<HTMLDivElement>(null);
  const measured = useElementSize(box);
  const layout = layoutStrip(size, measured?.width ?? UNMEASURED, useContext(PresentedContext));
  const { strip, sizes } = layout;
  const { t } = step.operation;
  const use = inUse(step.operation, size.timeSteps);
  const read = Array.from({ length: size.timeSteps }, (_, index) => index + 1).filter(
    (at) => knownFrom(walk, cell("a", at, 0)) <= step.leafEnd || at === t,
  ).length;

  // A long word scrolls inside its own box: the step that is computed stays in view.
  const frame = strip.frames[t - 1]?.box;
  const middle = frame ? (frame.x + frame.width / 2) / strip.width : 0;
  useEffect(() => {
    const element = box.current;
    if (!element || middle === 0) return;
    element.scrollTo({ left: middle * element.scrollWidth - element.clientWidth / 2 });
  }, [middle]);

  return (
    <div
      className="strip-box"
      ref={box}
      data-in-sight={isOverview || undefined}
      data-scrolls
      tabIndex={0}
      role="region"
      aria-label={stageWords.graph}
    >
      <svg
        className="net"
        data-measured={measured !== null || undefined}
        viewBox={`0 0 ${strip.width} ${strip.height + TO_LENS}`}
        style={{ "--units": strip.width }}
      >
        <FilmStrip
          layout={strip}
          sizes={sizes}
          name={stageWords.strip(run.letters.join(""))}
          inputs={run.letters.slice(0, -1)}
          lit={isOverview ? null : t || null}
          computed={read}
          litWires={isOverview ? [] : use.wires}
          renderInput={(one) => (
            <StripInput frame={one} layout={layout} use={use} isRead={one.t <= read} />
          )}
          renderColumn={(one) => <StripColumn frame={one} layout={layout} use={use} />}
          renderBet={(one) => <StripBet frame={one} layout={layout} use={use} />}
        />
        <StripSigns layout={layout} use={use} />
        <StripTraveller frames={strip.frames} sizes={sizes} />
        {frame && !isOverview && (
          <path
            className="lens-lines"
            data-family={familyOf(step.operation)}
            d={linesToLens(frame, strip, measured?.width ?? strip.width)}
          />
        )}
      </svg>
    </div>
  );
}
