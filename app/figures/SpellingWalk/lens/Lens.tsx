import "./lens.css";
import "../byHand/byHand.css";
import type { Stepper } from "../../../controls/Transport.tsx";
import { RichText } from "../../../math/RichText.tsx";
import { ByHandForm } from "../later.ts";
import { useStage } from "../stage.ts";
import { useSpellingStore } from "../store/useSpelling.ts";
import { isByHand } from "../walk.ts";
import { lensWords, stageWords } from "../words.ts";
import { chainOf } from "./chain.ts";
import { LensPicture } from "./LensPicture.tsx";
import { familyOf, sceneNow, titleOf } from "./lensFocus.ts";

/**
 * What opens from the lit frame: the operation in focus alone, large, with the arithmetic at its
 * numbers, and what comes after it.
 */
export function Lens({ stepper }: { readonly stepper: Stepper }) {
  const stage = useStage();
  const store = useSpellingStore();
  const { run, walk, step, isOverview } = stage;
  const scene = sceneNow(stage);
  return (
    <section className="lens" data-family={isOverview ? "ink" : familyOf(step.operation)}>
      <div className="lens-head">
        <h3 className="lens-title">
          <RichText text={titleOf(stage, scene)} />
        </h3>
        <span className="lens-levels" data-export="skip">
          <button
            type="button"
            className="button"
            aria-disabled={!stepper.close}
            aria-keyshortcuts="Backspace"
            onClick={() => stepper.close?.()}
          >
            {stageWords.close}
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={!stepper.open}
            aria-keyshortcuts="Enter"
            onClick={() => stepper.open?.()}
          >
            {stageWords.open}
          </button>
        </span>
      </div>
      <LensPicture scene={scene} />
      {isByHand(step) && !isOverview && run.byHand && <ByHandForm />}
      <ol className="lens-chain" aria-label={lensWords.next} data-export="skip">
        {!isOverview &&
          !isByHand(step) &&
          chainOf(walk, step).map(({ operation, name }) => (
            <li key={operation.id}>
              <button
                type="button"
                className="lens-chip"
                data-family={familyOf(operation)}
                onClick={() => {
                  const { playWalk, settleEdit, goToStep } = store.getState();
                  playWalk(false);
                  settleEdit();
                  goToStep(operation.id, "operation");
                }}
              >
                <RichText text={lensWords.comesNext(name)} />
              </button>
            </li>
          ))}
      </ol>
    </section>
  );
}
