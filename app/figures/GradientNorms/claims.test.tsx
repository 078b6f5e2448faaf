import type { ComponentProps, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { gradientNormCurve, type GradientNormSpec } from "../../../src/engine/index.ts";
import Chapter from "../../../content/en/chapters/06-vanishing-gradients.mdx";
import { proseComponents } from "../../mdx/components.tsx";
import type { Series } from "../../chart/series.ts";
import { curvesOf } from "./gradientNorms.ts";
import { networksOf, sentence } from "./networks.ts";
import { type Outcome, outcomeOfShare, readNorm } from "./reading.ts";
import { openAt, viewAt } from "./testing/viewAt.ts";

/** The curves that a link of the chapter leads to. */
const curvesAt = (search: string) => curvesOf(viewAt(search));

const outcomesAt = (search: string): Partial<Record<Series, Outcome | null>> =>
  Object.fromEntries(
    curvesAt(search).map((curve) => [curve.id, outcomeOfShare(readNorm(curve, 1).share ?? NaN)]),
  );

/** What becomes of the gradient in 100 drawings. */
function tally(setting: Pick<GradientNormSpec, "activation" | "spectralRadius">, length = 15) {
  const counts = { vanishes: 0, holds: 0, explodes: 0 };
  for (let seed = 1; seed <= 100; seed++) {
    const spec = { ...setting, words: sentence, hiddenSize: 32, sequenceLength: length, seed };
    const { share } = readNorm({ id: "A", curve: gradientNormCurve(spec) }, 1);
    if (share !== null) counts[outcomeOfShare(share)]++;
  }
  return counts;
}

const Empty = () => null;
const Passage = ({ children }: { readonly children: ReactNode }) => children;

describe("what the chapter says of its links", () => {
  const links: string[] = [];
  const Link = ({ href = "" }: ComponentProps<"a">) => {
    links.push(href);
    return null;
  };
  renderToStaticMarkup(
    <Chapter
      components={{
        ...proseComponents,
        Chapter: Passage,
        a: Link,
        CliffFigure: Empty,
        GradientNormsFigure: Empty,
        HeldFigure: Empty,
        JacobiansFigure: Empty,
        LossTermsFigure: Empty,
        MemorySpanFigure: Empty,
        RecallFigure: Empty,
        RiverFigure: Empty,
        SeedSurveyFigure: Empty,
        Checks: Empty,
      }}
    />,
  );

  it("has links, and all can be shown", () => {
    expect(links.length).toBeGreaterThan(5);
    for (const search of links) expect(openAt(search).complaints).toEqual([]);
  });

  const shown = (part: string) => {
    const [found, ...others] = links
      .map((search) => search.replaceAll("gradient-norms.", ""))
      .filter((search) => search.startsWith(part));
    expect(others).toEqual([]);
    return found ?? "";
  };

  it.each<[string, Partial<Record<Series, Outcome>>]>([
    ["?a=tanh-1.1-32-2&b=identity-1.1-32-2", { A: "vanishes", B: "explodes" }],
    ["?a=sigmoid-3-32-5", { A: "vanishes", B: "explodes" }],
    ["?a=tanh-3-1-5&b=", { A: "vanishes", B: "explodes" }],
  ])("%s", (part, expected) => expect(outcomesAt(shown(part))).toEqual(expected));

  it("the first picture vanishes and explodes", () => {
    expect(outcomesAt("")).toEqual({ A: "vanishes", B: "explodes" });
  });

  it("every step of the sigmoid network could stretch some vector", () => {
    const [sigmoid] = curvesAt(shown("?a=sigmoid-3-32-5"));
    expect(Math.min(...(sigmoid?.curve.largestSingularValueByStep ?? [0]))).toBeGreaterThan(1);
  });

  it("two seeds of ReLU differ more than a thousandfold", () => {
    const shares = curvesAt(shown("?a=relu-1.5-32-4")).map(
      (curve) => readNorm(curve, 1).share ?? 0,
    );
    expect((shares[0] ?? 0) / (shares[1] ?? 1)).toBeGreaterThan(1000);
  });
});

describe("over a hundred seeds the first picture is no accident", () => {
  it("A vanishes always, B explodes nearly always", () => {
    const [a, b] = networksOf(viewAt("").params);
    if (!a || !b) throw new Error("The first picture has lost a network.");
    expect(tally(a)).toEqual({ vanishes: 100, holds: 0, explodes: 0 });
    expect(tally(b).explodes).toBeGreaterThanOrEqual(95);
  });

  it("with ρ = 1.1 and 60 words, tanh never explodes, and no activation always does", () => {
    const tanh = tally({ activation: "tanh", spectralRadius: 1.1 }, 60);
    expect(tanh.explodes).toBe(0);
    expect(tanh.vanishes).toBeGreaterThan(25);
    const identity = tally({ activation: "identity", spectralRadius: 1.1 }, 60);
    expect(identity.explodes).toBeGreaterThanOrEqual(95);
  });

  it("with ρ = 3 a sigmoid network vanishes always", () => {
    expect(tally({ activation: "sigmoid", spectralRadius: 3 }).vanishes).toBe(100);
  });
});
