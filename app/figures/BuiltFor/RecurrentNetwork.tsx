import { SymSpan } from "../../math/SymSpan.tsx";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { Wire } from "../../network/Wire.tsx";
import {
  type BuiltForProps,
  lengthAt,
  readingOf,
  sharesOf,
  totalFor,
  wordsOf,
} from "./builtFor.ts";
import { fitted, layoutReading, recurrentLayout, unitSize, WIDTH } from "./layout.ts";
import { Block, Heading } from "./NetworkParts.tsx";
import { builtForWords as words } from "./words.ts";

/**
 * One block for the words and one for the memory, used at every step. It reads as many words as the other network is
 * built for, or the whole sentence; where that is longer, the sentence begins anew, which the picture says.
 */
export function RecurrentNetwork({ view }: { readonly view: BuiltForProps["view"] }) {
  const { params, answer } = view;
  const { H, k } = params;
  const T = lengthAt(view);
  const { word: block, memory: loop, rest } = sharesOf(answer);
  const { height, input, memory, room, box } = recurrentLayout;
  const read = readingOf(params, T);
  const { xOf, width, isUpright } = layoutReading(read.length);
  const unit = unitSize(H, k);
  const blocks = [
    { symbol: "Wx", family: "x", at: input, columns: k },
    { symbol: "Wh", family: "h", at: memory, columns: H },
  ] as const;
  const middle = box.y + box.height / 2;
  const foot = box.y + box.height;
  const once = wordsOf(params).length;
  return (
    <svg
      className="net"
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="xMidYMid"
      data-in-sight
    >
      <Heading
        name={words.recurrent(read.length)}
        count={totalFor(answer, "recurrent", T)}
        sum={words.recurrentSum(block, loop, rest)}
      />
      {/* Made anew for each length: then both blocks and their wires light up, word after word. */}
      <g key={T} className="built-for-reading" style={{ "--words": read.length }}>
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
        {read.map((word, place) => {
          const x = xOf(place);
          const line = foot + 20;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a word is told by its place
            <g key={place} data-again={place >= once || undefined} style={{ "--place": place }}>
              {place > 0 && place % once === 0 && (
                <path
                  className="built-for-anew"
                  d={`M${(xOf(place - 1) + x) / 2} ${box.y - 12}V${height}`}
                />
              )}
              <g className="net-column" data-family="h" data-symbol="h">
                <rect
                  className="net-frame"
                  x={x - width / 2}
                  y={box.y}
                  width={width}
                  height={box.height}
                  rx={4}
                />
              </g>
              {place > 0 && (
                <Wire
                  from={{ x: xOf(place - 1) + width / 2, y: middle }}
                  to={{ x: x - width / 2, y: middle }}
                  family="h"
                  symbol="Wh"
                />
              )}
              <Wire from={{ x, y: line }} to={{ x, y: foot + 2 }} family="x" symbol="Wx" />
              <SvgText
                className="net-letter"
                data-family="x"
                transform={
                  isUpright
                    ? `translate(${x + 4} ${line + 3}) rotate(-90)`
                    : `translate(${x} ${line + 14})`
                }
                textAnchor={isUpright ? "end" : "middle"}
                fontSize={13}
              >
                {fitted(word)}
              </SvgText>
            </g>
          );
        })}
        {read.length > once && (
          <SvgText
            className="built-for-again"
            x={xOf(read.length - 1) + width / 2}
            y={box.y - 3}
            textAnchor="end"
            fontSize={13}
          >
            {words.again}
          </SvgText>
        )}
      </g>
    </svg>
  );
}
