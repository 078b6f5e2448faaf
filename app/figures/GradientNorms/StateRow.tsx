import type { NormLayout } from "./layout.ts";
import { SvgText } from "../../math/SvgText.tsx";

/** Narrower than this, single arrows between the nodes would be specks. */
const ROOM_FOR_ARROWS = 14;

/** Narrower than this, nodes would be one thick line. */
const ROOM_FOR_NODES = 6;

const nodeClass = (t: number, reached: number): string =>
  t === reached
    ? "norm-node norm-node-now"
    : t > reached
      ? "norm-node norm-node-seen"
      : "norm-node";

/** Under the axis: one node per hidden state, the arrows taken back, the numbers and the words. */
export function StateRow({ chart }: { readonly chart: NormLayout }) {
  const { plot, words, nodes, reached, slot } = chart;
  const { nodeRadius } = words;
  const y = plot.bottom + words.nodeY;
  const last = nodes.at(-1) ?? reached;
  const arrows =
    slot < ROOM_FOR_ARROWS
      ? [{ t: reached.t, from: last.x, to: reached.x }]
      : nodes
          .slice(reached.t - 1, -1)
          .map(({ t, x }) => ({ t, from: x + slot - nodeRadius - 1, to: x + nodeRadius + 2 }));
  const head = Math.min(6, Math.max(slot / 3, 3.5));
  const now = (name: string, t: number) => (t === reached.t ? `${name} ${name}-now` : name);
  return (
    <g className="norm-states" aria-hidden="true">
      <line className="norm-chain" x1={nodes[0]?.x} x2={last.x} y1={y} y2={y} />
      {reached.t < last.t &&
        arrows.map(({ t, from, to }) => (
          <path key={t} className={now("norm-arrow", t)} d={`M${from} ${y}H${to}`} />
        ))}
      {reached.t < last.t && (
        <path
          className="norm-arrow-head"
          d={`M${reached.x + nodeRadius + 1} ${y}l${head * 1.4} ${-head}v${2 * head}Z`}
        />
      )}
      {(slot < ROOM_FOR_NODES ? [reached] : nodes).map(({ t, x }) => (
        <circle key={t} className={nodeClass(t, reached.t)} cx={x} cy={y} r={nodeRadius} />
      ))}
      {words.numbers.map(({ t, x }) => (
        <SvgText
          key={t}
          className={`${now("norm-number", t)} ${words.numbersInside ? "norm-number-inside" : ""}`}
          x={x}
          y={plot.bottom + words.numberY}
          dy="0.34em"
          textAnchor="middle"
          fontSize={11}
        >
          {t}
        </SvgText>
      ))}
      {words.words.map(({ t, x, word }) => (
        <SvgText
          key={t}
          className={now("norm-word", t)}
          fontSize={words.fontSize}
          textAnchor={words.angle === 0 ? "middle" : "end"}
          transform={`translate(${x} ${plot.bottom + words.wordY}) rotate(${words.angle})`}
        >
          {word}
        </SvgText>
      ))}
    </g>
  );
}
