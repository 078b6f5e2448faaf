import { useId } from "react";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { formatCount } from "../../words/count.ts";
import { trainWords } from "./words.ts";
import { describeLossCurve, layoutLossCurve } from "./lossLayout.ts";
import { formatNumber, writeExactly } from "./numbers.ts";
import { useStage } from "./stage.ts";

/** The loss after every update. The slider under it goes back to any of them: weights, guesses and all. */
export function LossCurve() {
  const id = useId();
  const { run } = useStage();
  const store = useSpellingStore();
  const asked = useSpelling((state) => state.place.update);
  const { path, x, y, yTicks, wins } = layoutLossCurve(run);
  const loss = run.lossByUpdate[run.update] ?? 0;
  const text = trainWords.atUpdate(formatCount(run.update), formatNumber(loss, 3));
  return (
    <div className="loss-curve">
      <p className="loss-text">{text}</p>
      <div className="loss-plot">
        <svg
          role="img"
          aria-labelledby={`${id}-title`}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
        >
          <title id={`${id}-title`}>{describeLossCurve(run)}</title>
          {yTicks.map((tick) => (
            <line key={tick.value} className="loss-grid" x1={0} x2={100} y1={tick.y} y2={tick.y} />
          ))}
          {wins.map((win) => (
            <line key={win.step} className="loss-win" x1={win.x} x2={win.x} y1={0} y2={100} />
          ))}
          <path className="loss-path" d={path} />
          <line className="loss-now" x1={x} x2={x} y1={0} y2={100} />
        </svg>
        <span className="loss-dot" style={{ left: `${x}%`, top: `${y}%` }} />
        {yTicks.map((tick) => (
          <span key={tick.value} className="loss-tick" translate="no" style={{ top: `${tick.y}%` }}>
            {writeExactly(tick.value)}
          </span>
        ))}
        {wins.map((win) => (
          <span key={win.step} className="loss-letter" style={{ left: `${win.x}%` }}>
            {win.label}
          </span>
        ))}
      </div>
      <input
        type="range"
        aria-label={trainWords.scrub}
        aria-valuetext={text}
        min={0}
        max={Math.max(run.trainedTo, 1)}
        step={1}
        value={Math.min(asked, run.trainedTo)}
        disabled={run.trainedTo === 0}
        onChange={(event) => store.getState().showUpdate(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
