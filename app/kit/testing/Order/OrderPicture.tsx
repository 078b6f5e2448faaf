import { Chart } from "../../../chart/Chart.tsx";
import { EndLabels } from "../../../chart/EndLabels.tsx";
import { placeLabels } from "../../../chart/labels.ts";
import { Line } from "../../../chart/Line.tsx";
import { layoutPlane } from "../../../chart/plane.ts";
import { Points } from "../../../chart/Points.tsx";
import { seriesNames } from "../../../chart/series.ts";
import type { PictureProps } from "../../figure.ts";
import { type params, pathOf } from "./order.ts";
import { orderWords as words } from "./words.ts";

const size = { width: 420, height: 420 };
const { frame, x, y } = layoutPlane(size, [-1, 1], [-1, 1]);

/** Two paths through the plane of states, one for each sentence. */
export function OrderPicture({ view, description }: PictureProps<typeof params, "order">) {
  const paths = view.answer.readings.map((reading, index) => ({
    of: seriesNames[index] ?? "A",
    words: reading.words,
    places: pathOf(view, index).map(([one, other], t) => ({
      key: t,
      x: x.of(one),
      y: y.of(other),
    })),
  }));
  const ends = paths.flatMap(({ of, words: read, places }) => {
    const end = places.at(-1);
    return end ? [{ of, lines: [words.read(read.slice(0, end.key))], ...end, falls: false }] : [];
  });
  return (
    <Chart
      size={size}
      frame={frame}
      xTicks={x.ticks}
      yTicks={y.ticks}
      xName={words.axes.x}
      yName={words.axes.y}
      description={description}
    >
      {paths.map(({ of, places }) => (
        <g key={of}>
          <Line of={of} places={places} />
          <Points of={of} places={places} slot={40} />
        </g>
      ))}
      <EndLabels labels={placeLabels(frame, ends)} />
    </Chart>
  );
}
