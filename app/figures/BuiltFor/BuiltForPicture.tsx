import { formatCount } from "../../words/count.ts";
import { SymSpan } from "../../math/SymSpan.tsx";
import type { Box } from "../../network/boxes.ts";
import { Slider } from "../../controls/Slider.tsx";
import { TextSetting } from "../../kit/Setting.tsx";
import { ChartBox } from "../../chart/ChartBox.tsx";
import { Wire } from "../../network/Wire.tsx";
import {
  type BuiltForProps,
  emptyAt,
  lengthAt,
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
  gridOf,
  middleOf,
  PER_ROW,
  recurrentLayout,
  unitSize,
  WIDTH,
} from "./layout.ts";
import { builtForWords as words } from "./words.ts";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";

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
      <Recurrent view={view} />
      <ChartBox unmeasured={unmeasured}>
        {(size) => <CountChart size={size} answer={view.answer} length={lengthAt(view)} />}
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

interface HeadingProps {
  readonly name: string;
  readonly count: number;
  /** What the count is the sum of */
  readonly sum: string;
}

function Heading({ name, count, sum }: HeadingProps) {
  return (
    <>
      <SvgText className="built-for-name" x={2} y={13} fontSize={13}>
        {name}
      </SvgText>
      <SvgText x={2} y={38} fontSize={13}>
        <SvgSpan className="built-for-count" fontSize={22}>
          {formatCount(count)}
        </SvgSpan>
        <SvgSpan className="built-for-unit" dx={6}>
          {words.numbers}
        </SvgSpan>
        <SvgSpan className="built-for-unit" dx={6}>
          {`= ${sum}`}
        </SvgSpan>
      </SvgText>
    </>
  );
}

interface BlockProps {
  readonly box: Box;
  readonly unit: number;
  readonly family: "x" | "h";
  readonly symbol?: "Wx" | "Wh";
}

/** A matrix of weights in the size that its numbers take. */
const Block = ({ box, unit, family, symbol }: BlockProps) => (
  <g className="net-plate" data-family={family} data-symbol={symbol}>
    <rect className="net-plate-body" {...box} />
    <path className="built-for-grid" d={gridOf(box, unit)} />
  </g>
);

/** A block of its own for each place; words beyond the last place fall. */
function FeedForward({ view }: ViewProp) {
  const { params, answer } = view;
  const { H, k } = params;
  const T = lengthAt(view);
  const { word: block, rest } = sharesOf(answer);
  const { height, words: line, fallen, slot } = feedForwardLayout;
  const unit = unitSize(H, k);
  const boxes = blocksOf(T, H, k);
  const sentence = placed(params);
  return (
    <svg className="net" viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="xMinYMid">
      <Heading
        name={words.feedForward(T)}
        count={totalFor(answer, "feedForward", T)}
        sum={words.feedForwardSum(T, block, rest)}
      />
      {boxes.map((box) => (
        <Block key={`${box.x} ${box.y}`} box={box} unit={unit} family="x" />
      ))}
      {Array.from({ length: emptyAt(params, T) }, (_, index) => sentence.length + index)
        .filter((place) => place < PER_ROW)
        .map((place) => (
          <rect
            key={place}
            className="built-for-empty"
            x={middleOf(place) - 9}
            y={slot + 6}
            width={18}
            height={15}
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

/** One block for the words and one for the memory, used at every step. */
function Recurrent({ view }: ViewProp) {
  const { params, answer } = view;
  const { H, k } = params;
  const { word: block, memory: loop, rest } = sharesOf(answer);
  const { height, input, memory, room, box, words: line } = recurrentLayout;
  const unit = unitSize(H, k);
  const blocks = [
    { symbol: "Wx", family: "x", at: input, columns: k },
    { symbol: "Wh", family: "h", at: memory, columns: H },
  ] as const;
  const middle = box.y + box.height / 2;
  return (
    <svg className="net" viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="xMinYMid">
      <Heading
        name={words.recurrent}
        count={totalFor(answer, "recurrent", lengthAt(view))}
        sum={words.recurrentSum(block, loop, rest)}
      />
      {blocks.map(({ symbol, family, at, columns }) => (
        <g key={symbol}>
          <Block
            box={{ x: at.x, y: at.y + room - unit * H, width: unit * columns, height: unit * H }}
            unit={unit}
            family={family}
            symbol={symbol}
          />
          <SvgText
            className="built-for-shape"
            x={at.x + unit * columns + 8}
            y={at.y + room - 8}
            fontSize={17}
            data-family={family}
          >
            <SymSpan of={symbol} />
            <SvgSpan dx="0.5em">{`${H} × ${columns}`}</SvgSpan>
          </SvgText>
        </g>
      ))}
      {placed(params).map(({ word, place }) => {
        const x = middleOf(place);
        return (
          <g key={place}>
            <g className="net-column" data-family="h" data-symbol="h">
              <rect className="net-frame" {...box} x={x - box.width / 2} rx={4} />
            </g>
            {place > 0 && (
              <Wire
                from={{ x: middleOf(place - 1) + box.width / 2, y: middle }}
                to={{ x: x - box.width / 2, y: middle }}
                family="h"
                symbol="Wh"
              />
            )}
            <Wire
              from={{ x, y: line - 14 }}
              to={{ x, y: box.y + box.height + 2 }}
              family="x"
              symbol="Wx"
            />
            <SvgText
              className="net-letter"
              data-family="x"
              x={x}
              y={line}
              textAnchor="middle"
              fontSize={13}
            >
              {word}
            </SvgText>
          </g>
        );
      })}
    </svg>
  );
}
