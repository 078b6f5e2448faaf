import "../../network/network.css";
import { useRef } from "react";
import { useElementSize } from "../../hooks/useElementSize.ts";
import { Tape as Drawing } from "../../network/Tape.tsx";
import { useAppState } from "../../store/appStore.ts";
import { networkWords } from "../../words/network.ts";
import type { BarProps } from "./live.types.ts";
import { describeCurve, momentOf } from "./sentences.ts";
import { SvgText } from "../../math/SvgText.tsx";

/** In sixteenths of a rem: the curve, what stands above it, and the radius of its dot. */
const HEIGHT = 72;
const CURVE = { y: 20, height: 44 };
const MARGIN = 8;
const FONT_SIZE = { read: 13, projected: 20 };
/** Before the element has been measured */
const USUAL_WIDTH = 320;

/** The loss after each update; upon it the reader goes to any moment that is kept. */
export function Tape({ live, flags }: BarProps) {
  const room = useRef<HTMLDivElement>(null);
  const width = useElementSize(room)?.width ?? USUAL_WIDTH;
  const { planned, update, checkpoints, scoreByUpdate } = live;
  const isPresented = useAppState(({ mode }) => mode === "present");
  const fontSize = isPresented ? FONT_SIZE.projected : FONT_SIZE.read;
  return (
    <div className="training-tape" ref={room}>
      <svg
        className="net"
        role="group"
        aria-label={describeCurve(live)}
        viewBox={`0 0 ${width} ${HEIGHT}`}
      >
        <SvgText
          className="training-tape-name"
          x={width - MARGIN}
          y={CURVE.y - 4}
          textAnchor="end"
          fontSize={fontSize}
          aria-hidden="true"
        >
          {networkWords.tape}
        </SvgText>
        <Drawing
          points={scoreByUpdate}
          ghost={scoreByUpdate.flatMap(({ update: at, validation }) =>
            validation === null ? [] : [{ update: at, loss: validation }],
          )}
          planned={planned}
          flags={flags}
          update={update}
          spoken={momentOf(live)}
          box={{ x: MARGIN, width: Math.max(width - 2 * MARGIN, 0), ...CURVE }}
          fontSize={fontSize}
          stops={checkpoints.map((checkpoint) => checkpoint.update)}
          onScrub={live.goTo}
        />
      </svg>
    </div>
  );
}
