import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { type SymbolId, symbols } from "../../math/symbols.ts";
import {
  type Block,
  type BlockId,
  blocksOf,
  FONT,
  grownFrom,
  matrices,
  sidesOf,
  SIZE,
  stepAt,
  USES_NAME,
} from "./layout.ts";
import { shapeText, type ShapesProps, timeOf } from "./shapes.ts";
import { shapesWords as words } from "./words.ts";

const before: Readonly<Partial<Record<BlockId, string>>> = {
  Wx: "=",
  Wy: "=",
  Wh: "+",
  bh: "+",
  by: "+",
};

const learnt: readonly BlockId[] = [...matrices, "bh", "by"];

const symbolOf = (id: BlockId): SymbolId => (id === "before" ? "h" : id);

interface BlocksProps extends Pick<ShapesProps, "view" | "description"> {
  /** What the sizes were before their last change */
  readonly last: ShapesProps["view"]["params"];
}

/** The sums of both equations, each part as large as it is, and how often a text uses them. */
export function Blocks({ view: { params }, last, description }: BlocksProps) {
  const blocks = blocksOf(params, params.hasBiases);
  return (
    <svg
      className="net shapes-blocks"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={description}
      data-in-sight
    >
      {blocks.map((block) => (
        <BlockView key={block.id} block={block} params={params} last={last} />
      ))}
      <SvgText className="shapes-uses" {...USES_NAME} fontSize={FONT}>
        {words.uses(params.T)}
      </SvgText>
      {Array.from({ length: params.T }, (_, index) => (
        <rect key={index + 1} className="shapes-use" {...stepAt(index + 1)} rx={2} />
      ))}
    </svg>
  );
}

interface BlockProps extends Pick<BlocksProps, "last"> {
  readonly block: Block;
  readonly params: BlocksProps["last"];
}

/** One part: its rows and columns, its name over it, its shape under it. */
function BlockView({ block, params, last }: BlockProps) {
  const { id, box, middle, signX, cells } = block;
  const [rows, columns] = sidesOf(params)[id];
  const old = matrices.includes(id) ? grownFrom(block, last, params) : null;
  const shape = shapeText(matrices.includes(id) ? [rows, columns] : [rows]);
  return (
    <g
      className="net-plate shapes-block"
      data-symbol={symbolOf(id)}
      data-family={symbols[symbolOf(id)].family}
      data-learnt={learnt.includes(id) || undefined}
    >
      <rect className="net-plate-body" {...box} rx={2} />
      {cells.map((cell) => (
        <rect key={cell.name} className="shapes-cell" {...cell.box} rx={1.5} />
      ))}
      {old && <rect key={shape} className="shapes-old" {...old} rx={2} />}
      {before[id] && (
        <SvgText
          className="shapes-sign"
          x={signX}
          y={box.y + 16}
          textAnchor="middle"
          fontSize={FONT}
        >
          {before[id]}
        </SvgText>
      )}
      <SvgText className="net-label" x={middle} y={box.y - 7} textAnchor="middle" fontSize={FONT}>
        <SymSpan of={symbolOf(id)} t={timeOf(id)} />
      </SvgText>
      <SvgText
        key={`shape ${shape}`}
        className="shapes-shape"
        x={middle}
        y={box.y + box.height + 16}
        textAnchor="middle"
        fontSize={FONT}
      >
        {shape}
      </SvgText>
    </g>
  );
}
