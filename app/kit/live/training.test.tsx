import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { createAppStore, StoreProvider } from "../../store/appStore.ts";
import type { LiveState } from "./live.types.ts";
import { nothing } from "./nothing.ts";
import { describeCurve, formatLoss, momentOf, statusOf, timeLeftOf } from "./sentences.ts";
import { TrainingBar } from "./TrainingBar.tsx";

const deed = () => undefined;
const deeds = {
  madeBefore: () => 0,
  play: deed,
  pause: deed,
  advance: deed,
  goTo: deed,
  stop: deed,
};
const score = (update: number, loss: number, validation: number | null = null) => ({
  update,
  loss,
  validation,
});
const scoreByUpdate = [score(0, 2.5, 2.75), score(5, 1.25), score(10, 0.625, 1), score(15, 0.5)];
const checkpoints = [0, 5, 10].map((update) => ({ update, score: 1 }));
const run = (change: Partial<LiveState>): LiveState => ({ ...nothing, ...deeds, ...change });
const end = (reason: NonNullable<LiveState["end"]>["reason"]): Partial<LiveState> => ({
  status: "ended",
  update: 1200,
  end: { reason, place: null, message: "of the engine" },
});

const left = (status: LiveState["status"], msLeft: number | null) =>
  timeLeftOf(
    run({
      status,
      news: {
        progress: { update: 1, planned: 9, end: null, metrics: [] },
        checkpoints: null,
        parameters: null,
        timeLeft: { msPerUpdate: 1, share: 0.5, msLeft },
      },
    }),
  );

describe("what is said of a run", () => {
  it("tells of an equal run, made before the page was loaded again, how to have it back", () =>
    expect(statusOf(run({}), 400)).toBe(
      "Trained here before, for 400 updates. Train makes the same run again, to the last digit.",
    ));
  it.each<[string, Partial<LiveState>]>([
    ["Not trained yet.", {}],
    [
      "A setting was changed, so the network begins anew. It is not trained yet.",
      { incident: "changed" },
    ],
    ["Training.", { status: "running" }],
    ["Paused after 1 update.", { status: "paused", update: 1 }],
    ["Paused while this tab is hidden.", { status: "paused", incident: "hidden" }],
    [
      "It paused while this tab was hidden, and goes on.",
      { status: "running", incident: "hidden" },
    ],
    [
      "A setting was changed, so the run ended after 30 updates.",
      { ...end("planned"), update: 30, incident: "changed" },
    ],
    ["All 1,200 updates are made.", end("planned")],
    ["Stopped after 1,200 updates.", end("stopped")],
    ["Done after 1,200 updates: the loss is low enough.", end("loss-below")],
    ["The training stopped. No room.", { status: "failed", message: "No room." }],
  ])("%s", (sentence, change) => expect(statusOf(run(change))).toBe(sentence));

  it("what the engine says of a place is not said again in other words", () => {
    const place = { quantity: "the logits", timeStep: 3 };
    const diverged = { reason: "diverged", place, message: "The logits grew." } as const;
    expect(statusOf(run({ status: "ended", end: diverged }))).toBe("The logits grew.");
  });

  it("a dead worker is told in one sentence, whatever follows", () => {
    const sentence = statusOf(run({ status: "running", incident: "restarted" }));
    expect(sentence).toMatch(/^The engine had stopped\. .*same results\.$/);
  });

  it("a moment has the losses that were measured until then, and none of later ones", () => {
    const at = (update: number) => momentOf(run({ update, scoreByUpdate }));
    expect(at(0)).toBe("After 0 updates, last measured loss 2.500, on data kept apart 2.750");
    expect(at(9)).toBe("After 9 updates, last measured loss 1.250, on data kept apart 2.750");
    expect(at(15)).toBe("After 15 updates, last measured loss 0.500, on data kept apart 1.000");
    expect(momentOf(run({ update: 3 }))).toBe("After 3 updates");
  });

  it("a curve is told from its first loss to its last", () => {
    expect(describeCurve(run({ scoreByUpdate }))).toBe(
      "Loss from 2.500 before the first update to 0.500 after 15 updates",
    );
    expect(describeCurve(run({}))).toBe("No loss has been measured yet");
  });

  it.each([
    [0, "0.000"],
    [0.001, "0.001"],
    [0.0009, "9.00×10⁻⁴"],
    [9999, "9999.000"],
    [123_456, "1.23×10⁵"],
    [Infinity, "∞"],
  ])("a loss of %d is written %s", (loss, text) => expect(formatLoss(loss)).toBe(text));

  it("the time that is left is told while it runs, in seconds or minutes", () => {
    expect(left("running", 1400)).toBe("About 2 s left.");
    expect(left("running", 170_000)).toBe("About 3 min left.");
    expect(left("paused", 1400)).toBeNull();
    expect(left("running", null)).toBeNull();
  });
});

/** The bar of a run, as it is drawn. */
const bar = (change: Partial<LiveState>, flags: Parameters<typeof TrainingBar>[0]["flags"] = []) =>
  renderToStaticMarkup(
    <StoreProvider value={createAppStore()}>
      <TrainingBar live={run(change)} flags={flags} />
    </StoreProvider>,
  );
const disabled = (change: Partial<LiveState>) =>
  bar(change).match(/aria-disabled="true"/g)?.length ?? 0;
const under = { status: "paused", update: 10, planned: 20, scoreByUpdate, checkpoints } as const;

describe("the bar of a run", () => {
  it("offers to train or to pause, each by its key", () => {
    for (const status of ["idle", "paused", "ended", "failed"] as const)
      expect(bar({ ...under, status })).toMatch(/aria-label="Train" aria-keyshortcuts="T"/);
    for (const status of ["running", "waiting"] as const)
      expect(bar({ ...under, status })).toMatch(/aria-label="Pause training"/);
    expect(bar(under)).toMatch(/aria-keyshortcuts="U"[^>]*>One update</);
  });

  it("makes no more updates of a run that has ended", () => {
    expect(disabled(under)).toBe(0);
    expect(disabled({ ...under, ...end("planned") })).toBe(2);
  });

  it("scrubs from moment to moment once some are kept; before, its curve is a picture", () => {
    expect(bar(under)).toMatch(
      /role="slider"[^>]*aria-valuemin="0" aria-valuemax="20" aria-valuenow="10" aria-valuetext="After 10 updates, last measured loss 0\.625, on data kept apart 1\.000"/,
    );
    expect(bar({})).toMatch(/role="img"[^>]*aria-label="loss after each update"/);
    expect(bar({})).not.toMatch(/role="slider"|NaN/);
  });

  it("draws both curves on one scale of loss and all planned updates, with its flags", () => {
    const markup = bar(under, [{ update: 10, label: "h" }]);
    // By hand: 304 units wide for 20 updates from x = 8, 44 high for a loss of 2.75 down to y = 64.
    expect(markup).toContain('class="net-curve" d="M8,24L84,44L160,54L236,56"');
    expect(markup).toContain('class="net-ghost" d="M8,20L160,48"');
    expect(markup).toMatch(/class="net-flag"[^>]*><path d="M160 20V64"><\/path><text[^>]*>h</);
  });

  it("says where it stands, and why a question about it failed", () => {
    const markup = bar({ ...under, refusal: "Too long." });
    expect(markup).toContain(">10 / 20<");
    expect(markup).toContain("What the picture asked about the network failed. Too long.");
  });
});
