import type { PictureProps } from "../../figure.ts";
import { type params, pathOf } from "./order.ts";

const SIZE = 420;
const x = (value: number) => (SIZE * (1 + value)) / 2;
const y = (value: number) => (SIZE * (1 - value)) / 2;

/** Two paths through the plane of states, one for each sentence. */
export function OrderPicture({ view, description }: PictureProps<typeof params, "order">) {
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={description} fontSize={16}>
      {view.answer.readings.map((reading, index) => {
        const path = pathOf(view, index);
        const points = path.map(([one, other]) => `${x(one)},${y(other)}`);
        return (
          <g key={reading.words.join(" ")} className="order-path">
            <polyline points={points.join(" ")} fill="none" stroke="currentColor" />
            {path.map(([one, other], t) => (
              <text key={points[t]} x={x(one)} y={y(other)} data-state={`${one} ${other}`}>
                {reading.words[t - 1]}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
