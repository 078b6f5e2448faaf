import "./lens.css";
import { RichText } from "../../../math/RichText.tsx";
import { useStage } from "../stage.ts";
import { useSpellingStore } from "../store/useSpelling.ts";
import { lensWords } from "../words.ts";
import { chainOf } from "./chain.ts";
import { LensPicture } from "./LensPicture.tsx";
import { familyOf, sceneNow, titleOf } from "./lensFocus.ts";

/**
 * What opens from the lit frame: the operation in focus alone, large, with the arithmetic at its
 * numbers, and what comes after it.
 */
export function Lens() {
  const stage = useStage();
  const store = useSpellingStore();
  const { walk, step, isOverview } = stage;
  const scene = sceneNow(stage);
  return (
    <section className="lens" data-family={isOverview ? "ink" : familyOf(step.operation)}>
      <div className="lens-head">
        <h3 className="lens-title">
          <RichText text={titleOf(stage, scene)} />
        </h3>
      </div>
      <LensPicture scene={scene} />
      <ol className="lens-chain" aria-label={lensWords.next} data-export="skip">
        {!isOverview &&
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
