import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { createAppStore, StoreProvider } from "../store/appStore.ts";
import { layoutFilmStrip } from "./filmStrip.ts";
import { FilmStrip } from "./FilmStrip.tsx";
import { teachingSizes } from "./sizes.ts";

const layout = layoutFilmStrip({
  steps: 2,
  units: 3,
  letters: 4,
  sizes: teachingSizes,
  width: 600,
});

it("the wire of memory is of W_h, the one from the input of W_x, the one to the bet of W_y", () => {
  const markup = renderToStaticMarkup(
    <StoreProvider value={createAppStore()}>
      <FilmStrip
        layout={layout}
        sizes={teachingSizes}
        name="strip"
        inputs={["d", "o"]}
        lit={1}
        computed={2}
        renderColumn={() => null}
        renderBet={() => null}
      />
    </StoreProvider>,
  );
  const wires = markup.matchAll(
    /data-family="(\w)" data-symbol="(\w+)".*?d="M([\d.]+) ([\d.]+)L.*?L([\d.]+) ([\d.]+)"/gu,
  );
  const found = Array.from(wires, ([, family, symbol, ...places]) => {
    const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = places.map(Number);
    return [
      family,
      symbol,
      x1 > x0 ? "right" : "",
      y1 < y0 ? "up" : "",
      Math.sign(y0 - layout.start.y),
    ];
  });
  // Downwards y grows: the input stands below the memory, the bet above it.
  const ofOneStep = [
    ["h", "Wh", "right", "", 0],
    ["x", "Wx", "", "up", 1],
    ["y", "Wy", "", "up", -1],
  ];
  expect(found).toEqual([...ofOneStep, ...ofOneStep]);
});
