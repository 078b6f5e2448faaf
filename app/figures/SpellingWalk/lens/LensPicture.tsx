import { useContext, useLayoutEffect, useRef } from "react";
import { SvgSpan, SvgText } from "../../../math/SvgText.tsx";
import { SymSpan } from "../../../math/SymSpan.tsx";
import { useElementSize } from "../../../hooks/useElementSize.ts";
import { useLate } from "../../../kit/late.tsx";
import { PresentedContext } from "../../../kit/frame/question.ts";
import { Products } from "../../../network/Products.tsx";
import { useTravel } from "../../../network/travel.ts";
import { cell, valueOf } from "../cells.ts";
import { BetPart, DivisorPart, laterCode, ShareDrops } from "../later.ts";
import { useStage, viewOf } from "../stage.ts";
import { lensWords } from "../words.ts";
import { drawnCell } from "./drawnCell.ts";
import type { PlacedSign } from "./flow.ts";
import { LensGrid } from "./LensGrid.tsx";
import { layoutLens } from "./layoutLens.ts";
import { CurvePart, KeyPart } from "./LensParts.tsx";
import { narrow, projected, wide } from "./lensSizes.ts";
import type { DrawnScene } from "./lensTravels.ts";
import type { Scene } from "./scene.types.ts";
import { productsOf } from "./sceneProducts.ts";

/** Room to draw for until the page is measured. */
const UNMEASURED = { width: 780, height: 210 };
/** Narrower than this, what does not fit stands below. */
const NARROW = 480;
/** Around the picture, for its heavy frames. */
const MARGIN = 3;
/** Never larger than this many times its own units. */
const MOST_ZOOM = 1.75;

/** An operation's numbers, drawn as large as the room allows. */
export function LensPicture({ scene }: { readonly scene: Scene }) {
  const stage = useStage();
  const { run } = stage;
  const later = useLate(laterCode);
  const box = useRef<HTMLDivElement>(null);
  const measured = useElementSize(box);
  const room = measured ?? UNMEASURED;
  const isNarrow = room.width < NARROW;
  const wideSizes = useContext(PresentedContext) ? projected : wide;
  const products = productsOf(stage, scene);
  const placed = layoutLens(
    { scene, products },
    isNarrow ? narrow : wideSizes,
    run.alphabet.length,
    room.width - 2 * MARGIN,
    later?.tableLayouts ?? null,
  );
  const size = { width: placed.width + 2 * MARGIN, height: placed.height + 2 * MARGIN };
  const zoom = Math.min(
    (room.width - 1) / size.width,
    isNarrow ? 1 : room.height / size.height,
    isNarrow ? 1 : MOST_ZOOM,
  );
  const gradients = [...scene.operands, ...(scene.result ? [scene.result] : [])]
    .filter(({ family }) => family === "grad")
    .flatMap(({ cells }) => cells.map((one) => Math.abs(valueOf(run, one))));
  const largest = Math.max(...gradients, Number.MIN_VALUE);
  const { result, row, col } = scene;
  const sum = result?.cells[row * result.columns + col] ?? result?.cells[0] ?? cell("total");
  const svg = useRef<SVGSVGElement>(null);
  const now: DrawnScene = {
    scene,
    placed,
    zoom,
    at: {
      x: (room.width - size.width * zoom) / 2 + MARGIN * zoom,
      y: (room.height - size.height * zoom) / 2 + MARGIN * zoom,
    },
  };
  const before = useRef<DrawnScene>(null);
  const squeezed = scene.operands[0]?.cells[row];
  useTravel(
    stage.step.position,
    (isForward) =>
      later?.lensTravels({
        svg: svg.current,
        before: before.current,
        now,
        isForward,
        isAfterWire: stage.step.operation.kind === "wh",
        isOneProduct: stage.step.pace === "product",
        squeezed: scene.form === "curve" && squeezed ? viewOf(stage, squeezed).value : null,
      }) ?? [],
  );
  useLayoutEffect(() => {
    before.current = now;
  });
  return (
    <div className="lens-picture" ref={box} role="group" aria-label={lensWords.picture}>
      <svg
        ref={svg}
        className="net"
        data-measured={measured !== null || undefined}
        viewBox={`${-MARGIN} ${-MARGIN} ${size.width} ${size.height}`}
        style={{ "--units": size.width * zoom, "--units-high": size.height * zoom }}
      >
        {scene.form === "shares" && <DivisorPart scene={scene} placed={placed} />}
        {products.length > 0 && (
          <Products
            products={placed.products}
            sum={drawnCell(stage, sum, { isUsed: true })}
            sizes={placed.sizes}
            family={result?.family ?? "h"}
          />
        )}
        {scene.form === "curve" && <CurvePart scene={scene} placed={placed} />}
        {placed.grids.map((one) => (
          <LensGrid
            key={`${one.grid.cells[0]?.q} ${one.grid.cells[0]?.t} ${one.grid.form} ${one.x}`}
            placed={one}
            isResult={one.grid === result}
            largest={largest}
          />
        ))}
        <ShareDrops scene={scene} placed={placed} largest={largest} />
        {placed.signs.map((sign) => (
          <Sign key={`${sign.x} ${sign.text}`} {...sign} />
        ))}
        {scene.form === "key" && <KeyPart scene={scene} placed={placed} />}
        {(scene.form === "shares" || scene.form === "bet") && (
          <BetPart scene={scene} placed={placed} />
        )}
      </svg>
    </div>
  );
}

/** A sign between numbers; the learning rate stands in it as its symbol. */
function Sign({ text, x, y, fontSize }: PlacedSign) {
  const [before = "", after] = text.split("[eta]");
  return (
    <SvgText className="lens-sign" x={x} y={y} dy="0.36em" textAnchor="middle" fontSize={fontSize}>
      <SvgSpan>{before}</SvgSpan>
      {after !== undefined && (
        <>
          <SymSpan of="eta" />
          <SvgSpan>{after}</SvgSpan>
        </>
      )}
    </SvgText>
  );
}
