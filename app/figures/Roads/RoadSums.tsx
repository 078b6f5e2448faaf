import type { Point } from "../../network/boxes.ts";
import type { layoutPushes, layoutSums } from "./layout.ts";
import { pathOf } from "./MoveMarks.tsx";
import { PushArrow } from "./PushArrow.tsx";
import { RoadSign } from "./RoadSign.tsx";

const DOT = 7;
const MARK = 6;
/** The words that have colors, in their order */
interface Tones {
  readonly tones: readonly string[];
}
const STILL = ["sums", "bag", "start"];

/** All pushes one behind the other, a cross at their sum, and its bend into the bag. */
function Chain(props: Pick<ReturnType<typeof layoutPushes>, "chain" | "bend" | "sum"> & Tones) {
  const { chain, bend, sum, tones } = props;
  return (
    <g className="roads-chain">
      {chain.map(({ id, word, push }) => (
        <PushArrow key={id} push={push} road={null} isNow={false} tone={tones.indexOf(word)} />
      ))}
      <path className="roads-bend" d={pathOf(bend)} />
      <path className="roads-sum" d={crossAt(sum)} />
    </g>
  );
}

const crossAt = ({ x, y }: Point) =>
  `M${x - MARK} ${y - MARK}l${2 * MARK} ${2 * MARK}m0 ${-2 * MARK}l${-2 * MARK} ${2 * MARK}`;

/** Before the first word: the pushes, each from the start, and their sum. */
export const RoadPushes = ({
  start,
  tones,
}: Tones & { readonly start: ReturnType<typeof layoutPushes> }) => (
  <g>
    <Chain {...start} tones={tones} />
    {start.pushes.map(({ id, word, push }) => (
      <PushArrow key={id} push={push} road={null} isNow tone={tones.indexOf(word)} />
    ))}
    {start.signs.map((sign) => (
      <RoadSign
        key={sign.id}
        sign={sign}
        kind={sign.id.startsWith("push.") ? "now" : sign.id}
        tones={tones}
      />
    ))}
  </g>
);

/** Without turn and bend: both roads, and the sum of the pushes at which they and all other orders end. */
export const RoadSums = ({
  sums,
  tones,
}: Tones & { readonly sums: ReturnType<typeof layoutSums> }) => (
  <g>
    <Chain {...sums} tones={tones} />
    {sums.roads.map((pushes, road) =>
      pushes.map(({ id, word, push }) => (
        <PushArrow key={id} push={push} road={road} isNow tone={tones.indexOf(word)} />
      )),
    )}
    <g className="roads-ends">
      <circle cx={sums.sum.x} cy={sums.sum.y} r={DOT} />
    </g>
    {sums.signs.map((sign) => (
      <RoadSign
        key={sign.id}
        sign={sign}
        kind={STILL.includes(sign.id) ? sign.id : "now"}
        tones={tones}
      />
    ))}
  </g>
);
