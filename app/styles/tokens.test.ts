import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

/** The declarations of the first rule with this selector. */
function ruleOf(selector: string): string {
  const from = css.indexOf(`\n${selector} {`);
  if (from < 0) throw new Error(`tokens.css has no rule for ${selector}.`);
  return css.slice(from, css.indexOf("\n}", from));
}

const themes = {
  light: (token: string) => new RegExp(`${token}: light-dark\\((#\\w{6}), #\\w{6}\\);`, "u"),
  dark: (token: string) => new RegExp(`${token}: light-dark\\(#\\w{6}, (#\\w{6})\\);`, "u"),
  projector: (token: string) => new RegExp(`${token}: (#\\w{6});`, "u"),
};
type Theme = keyof typeof themes;

function colourOf(theme: Theme, token: string): string {
  const rule = ruleOf(theme === "projector" ? ':root[data-theme="projector"]' : ":root");
  const colour = themes[theme](token).exec(rule)?.[1];
  if (colour === undefined) throw new Error(`The theme ${theme} has no colour ${token}.`);
  return colour;
}

/** Degrees on the colour circle: red 0, green 120, blue 240. */
function hueOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(colour.slice(at, at + 2), 16),
  );
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const sixths =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  return (60 * sixths + 360) % 360;
}

it("finds hues as a colour circle has them", () => {
  expect(
    ["#ff0000", "#00ff00", "#0000ff", "#ff8000", "#ff0080"].map((one) => Math.round(hueOf(one))),
  ).toEqual([0, 120, 240, 30, 330]);
});

it.each(Object.keys(themes) as Theme[])(
  "each colour of the theme %s is what it is named",
  (theme) => {
    for (const [token, name, from, to] of [
      ["--x", "teal", 180, 200],
      ["--h", "violet", 245, 265],
      ["--y", "ochre", 28, 45],
      ["--grad", "crimson", 330, 350],
      ["--positive", "blue", 203, 225],
      ["--negative", "orange", 15, 27],
      ["--good", "green", 110, 140],
    ] as const) {
      const hue = hueOf(colourOf(theme, token));
      expect(hue, `${token} is ${name}`).toBeGreaterThanOrEqual(from);
      expect(hue, `${token} is ${name}`).toBeLessThanOrEqual(to);
    }
  },
);
