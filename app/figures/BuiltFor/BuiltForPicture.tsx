import { Slider } from "../../controls/Slider.tsx";
import { TextSetting } from "../../kit/Setting.tsx";
import { ChartBox } from "../../chart/ChartBox.tsx";
import {
  type BuiltForProps,
  emptyAt,
  lengthAt,
  levelAt,
  LONGEST,
  params as settable,
  sharesOf,
  stepOf,
  totalFor,
  troubleWith,
  wordsOf,
} from "./builtFor.ts";
import { CountChart } from "./CountChart.tsx";
import {
  blocksOf,
  feedForwardLayout,
  fitted,
  hiddenLayer,
  middleOf,
  slotOf,
  wayUp,
  wordLine,
  unitSize,
  WIDTH,
} from "./layout.ts";
import { Block, Heading } from "./NetworkParts.tsx";
import { RecurrentNetwork } from "./RecurrentNetwork.tsx";
import { builtForWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

/** The sentence word by word, as much of each as fits its place. */
const placed = (params: BuiltForProps["params"]) =>
  wordsOf(params).map((word, place) => ({ word: fitted(word), place }));

const unmeasured = {
  wide: { width: 980, height: 208 },
  narrow: { width: 330, height: 168 },
} as const;

/** Both networks with the same sentence, weights drawn to one scale, and what they cost by the length. */
export const BuiltForPicture = ({ view, params, change, goTo, description }: BuiltForProps) => (
  <>
    <div className="built-for-control" data-export="skip">
      <Slider
        label={words.length}
        value={lengthAt(view)}
        min={1}
        max={LONGEST}
        step={1}
        onChange={(length) => goTo(stepOf(length))}
      />
      <TextSetting
        of={settable.words}
        label={words.sentence}
        value={params.words}
        onChange={(typed) => change({ words: typed })}
      />
      <p className="built-for-note" role="status">
        {troubleWith(params)}
      </p>
    </div>
    <div className="built-for" role="group" aria-label={description}>
      <FeedForward view={view} />
      <RecurrentNetwork view={view} />
      <ChartBox unmeasured={unmeasured}>
        {(size) => (
          <CountChart
            size={size}
            answer={view.answer}
            length={lengthAt(view)}
            level={levelAt(view)}
          />
        )}
      </ChartBox>
    </div>
  </>
);

/** What the numbers are that both networks learn. */
export const BuiltForRest = ({ view: { answer, params } }: BuiltForProps) => (
  <p className="built-for-rest">{words.rest(sharesOf(answer).rest, params.H, params.k)}</p>
);

interface ViewProp {
  readonly view: BuiltForProps["view"];
}

/** A block of its own for each place, all into one hidden layer; words beyond the last place fall. */
function FeedForward({ view }: ViewProp) {
  const { params, answer } = view;
  const { H, k } = params;
  const T = lengthAt(view);
  const { word: block, rest } = sharesOf(answer);
  const { height, fallen, slot } = feedForwardLayout;
  const line = wordLine(T);
  const unit = unitSize(H, k);
  const boxes = blocksOf(T, H, k);
  const layer = hiddenLayer(T);
  const sentence = placed(params);
  return (
    <svg
      className="net"
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="xMidYMid"
      data-in-sight
    >
      <Heading
        name={words.feedForward(T)}
        count={totalFor(answer, "feedForward", T)}
        sum={words.feedForwardSum(T, block, rest)}
      />
      <g className="net-column" data-family="h" data-symbol="h">
        <rect className="net-frame" {...layer} rx={4} />
      </g>
      {boxes.map((box, place) => (
        <path key={`${box.x} ${box.y}`} className="built-for-up" d={wayUp(box, place, T)} />
      ))}
      {boxes.map((box) => (
        <Block key={`${box.x} ${box.y}`} box={box} unit={unit} family="x" />
      ))}
      {Array.from({ length: emptyAt(params, T) }, (_, index) => (
        <rect
          key={index}
          className="built-for-empty"
          {...slotOf(sentence.length + index, T)}
          rx={3}
        />
      ))}
      {sentence.map(({ word, place }) => {
        const isLost = place >= T;
        const x = middleOf(place);
        return (
          <SvgText
            key={place}
            className={isLost ? "built-for-lost" : "net-letter"}
            data-family={isLost ? undefined : "x"}
            transform={
              isLost
                ? `translate(${x} ${fallen + 5 * (place % 2)}) rotate(${place % 2 === 0 ? 24 : -17})`
                : `translate(${x} ${line})`
            }
            textAnchor="middle"
            fontSize={13}
          >
            {word}
          </SvgText>
        );
      })}
      {sentence.slice(T).map(({ place }) => (
        <path
          key={place}
          className="built-for-fall"
          d={`M${middleOf(place)} ${slot + 4}v${fallen - slot - 18}`}
        />
      ))}
    </svg>
  );
}
