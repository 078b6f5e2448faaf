import { expect, it } from "vitest";
import { gradientNormCurve } from "../../../src/engine/index.ts";
import { drawings, type Survey, surveyed } from "./survey.ts";
import { layoutSurvey } from "./surveyLayout.ts";
import { viewAt } from "./testing/viewAt.ts";

const { params } = viewAt("");

function drawAll(): Survey {
  let survey = drawings.none;
  for (;;) {
    const question = drawings.next(params, survey);
    if (!question) return survey;
    survey = drawings.add(survey, question.specs.map(gradientNormCurve), question);
  }
}

const survey = drawAll();

it.each([330, 700, 1240])(
  "puts each drawing into the zone of what became of it, at a width of %d",
  (width) => {
    const { rows, zones, frame } = layoutSurvey({ width, height: 300 }, surveyed(params, survey));
    expect(rows.map(({ dots }) => dots.length)).toEqual([20, 20]);
    const [vanishes, , explodes] = zones;
    const zoneOf = { A: vanishes, B: explodes };
    for (const { network, dots, top } of rows) {
      const { left = 0, width: wide = 0 } = zoneOf[network.ids[0] as "A" | "B"] ?? {};
      const next = top + (frame.bottom - frame.top) / 2;
      for (const { x, y, r } of dots) {
        expect([x > left, x < left + wide]).toEqual([true, true]);
        expect([y - r > top, y + r < next]).toEqual([true, true]);
      }
    }
  },
);

it("lets no dot hide another where there is room", () => {
  const { rows } = layoutSurvey({ width: 1240, height: 420 }, surveyed(params, survey));
  for (const { dots } of rows)
    dots.forEach((one, index) =>
      dots
        .slice(index + 1)
        .forEach((other) =>
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r),
        ),
    );
});

/** The powers of ten that a survey of this width names. */
const labels = (width: number) =>
  layoutSurvey({ width, height: 300 }, surveyed(params, survey)).xTicks.map(({ label }) => label);

it("leaves out every second power of ten where two would touch, as on a phone", () => {
  expect(labels(297)).toEqual(["10⁻⁶", "10⁻⁴", "10⁻²", "1", "10²", "10⁴"]);
  expect(labels(1240)).toHaveLength(11);
});
