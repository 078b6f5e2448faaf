import { Segments } from "../../controls/Segments.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { type CliffProps, params as settable, signed } from "./cliff.ts";
import { layoutRelief, RELIEF } from "./layout.ts";
import { cliffWords as words } from "./words.ts";

const clips = settable.clip.options.map((value) => ({ value, name: words.clipNames[value] }));
const starts = settable.start.options.map((value) => ({ value, name: words.startNames[value] }));
const FONT_SIZE = 17;

/** The loss of one unit over its two numbers as a relief, and the way of gradient descent on it. */
export function CliffPicture({ view, params, change, description }: CliffProps) {
  const { strips, points, path, last, now, flight, axes } = layoutRelief(view.answer, view.step);
  return (
    <>
      <div className="cliff-control" data-export="skip">
        <Segments
          label={words.clip}
          value={params.clip}
          options={clips}
          onChange={(clip) => change({ clip })}
        />
        <Segments
          label={words.start}
          value={params.start}
          options={starts}
          onChange={(start) => change({ start })}
        />
      </div>
      <svg
        className="net cliff"
        viewBox={`0 0 ${RELIEF.width} ${RELIEF.height}`}
        role="img"
        aria-label={`${words.relief} ${description}`}
        data-in-sight
      >
        {strips.map(({ key, shade, area, edge }) => (
          <g key={key} className="cliff-strip" data-shade={shade}>
            <path d={area} />
            <path d={edge} />
          </g>
        ))}
        <g className="cliff-axes">
          <path
            d={`M${axes.top.x} ${axes.top.y}V${axes.b.y}H${axes.origin.x}L${axes.w.x} ${axes.w.y}`}
          />
          <SvgText x={(axes.origin.x + axes.b.x) / 2} y={axes.b.y + 22} fontSize={FONT_SIZE}>
            {words.axes.b}
          </SvgText>
          <SvgText
            x={(axes.origin.x + axes.w.x) / 2 - 12}
            y={(axes.origin.y + axes.w.y) / 2 + 12}
            textAnchor="end"
            fontSize={FONT_SIZE}
          >
            {words.axes.w}
          </SvgText>
          <SvgText x={axes.top.x} y={axes.top.y - 8} textAnchor="middle" fontSize={FONT_SIZE}>
            {words.axes.loss}
          </SvgText>
        </g>
        <path className="cliff-way" d={path} />
        {!flight && <path className="cliff-way cliff-last" d={last} />}
        {points.map(({ update, x, y }) => (
          <circle
            key={update}
            className="cliff-point"
            data-now={update === view.step || undefined}
            cx={x}
            cy={y}
            r={update === view.step ? 8 : 4}
          />
        ))}
        {flight && now && (
          <g className="cliff-flight">
            <path d={`M${flight.from.x} ${flight.from.y}L${flight.to.x} ${flight.to.y}`} />
            <circle className="cliff-point" data-now cx={flight.to.x} cy={flight.to.y} r={8} />
            <SvgText x={RELIEF.width - 8} y={24} textAnchor="end" fontSize={FONT_SIZE}>
              {words.out(signed(now.w), signed(now.b))}
            </SvgText>
          </g>
        )}
      </svg>
    </>
  );
}
