import { useContext, useEffect } from "react";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { words } from "../../words/en.ts";
import { ChapterWaysContext } from "./chapterWays.ts";
import { PresenterButton } from "./PresenterButton.tsx";
import { PresenterKeys } from "./PresenterKeys.tsx";
import { Offered } from "./Offered.tsx";
import { presenterWords } from "./presenterWords.ts";
import { Spotlight } from "./Spotlight.tsx";
import { type Presented, usePresenter } from "./usePresenter.ts";

interface PresentationBarProps extends Presented {
  readonly isBlank: boolean;
  /** Whether a step opens into others */
  readonly hasLevels: boolean;
  /** Whether the next step is to the left */
  readonly isBackward: boolean;
}

/** From the begin of a presentation until the next chapter is fetched: what is shown comes first. */
const PREPARE_MS = 1000;

/** What a presentation adds to a figure: the presenter's buttons, the spotlight, the list of keys, the blank screen. */
export function PresentationBar(props: PresentationBarProps) {
  const { isBlank, trainer, checkCount, hasLevels, isBackward } = props;
  const hasCue = useAppState((state) => state.hasCue);
  const check = useAppState((state) => state.check);
  const isSpotlit = useAppState((state) => state.isSpotlit);
  const areKeysListed = useAppState((state) => state.areKeysListed);
  const question = useAppState((state) => state.questions.at(-1));
  const hasVotes = useAppState(
    ({ votes }) => question?.subjects.some((subject) => votes[subject]) ?? false,
  );
  const { leaveSolo, switchBlank } = useAppStore().getState();
  const ways = useContext(ChapterWaysContext);
  const obey = usePresenter({ trainer, checkCount }, ways, true);
  // The stage does not stay empty while the next chapter is on its way.
  useEffect(() => {
    const timer = setTimeout(() => ways.after?.prepare(), PREPARE_MS);
    return () => clearTimeout(timer);
  }, [ways]);

  return (
    <>
      <div className="presentation-bar" role="group" aria-label={presenterWords.label}>
        {trainer && (
          <PresenterButton keys="T" onPress={() => obey({ does: "train" })}>
            {trainer.isOn
              ? (trainer.names?.stop ?? presenterWords.pause)
              : (trainer.names?.start ?? presenterWords.train)}
          </PresenterButton>
        )}
        {trainer?.one && (
          <PresenterButton keys="U" onPress={() => obey({ does: "one" })}>
            {presenterWords.one}
          </PresenterButton>
        )}
        {checkCount > 0 && (
          <PresenterButton
            keys="Q"
            isExpanded={check !== null}
            onPress={() => obey({ does: "check" })}
          >
            {words.presentation.question}
          </PresenterButton>
        )}
        {question && (
          <PresenterButton keys="V" onPress={() => obey({ does: "reveal" })}>
            {presenterWords.answer}
          </PresenterButton>
        )}
        {hasVotes && (
          <PresenterButton keys="0" onPress={() => obey({ does: "clear" })}>
            {presenterWords.clear}
          </PresenterButton>
        )}
        <PresenterButton keys="L" isPressed={isSpotlit} onPress={() => obey({ does: "spotlight" })}>
          {presenterWords.spotlight}
        </PresenterButton>
        <PresenterButton keys="C" onPress={() => obey({ does: "cue" })}>
          {hasCue ? presenterWords.hideCue : presenterWords.showCue}
        </PresenterButton>
        <PresenterButton keys="B" onPress={() => obey({ does: "blank" })}>
          {presenterWords.blank}
        </PresenterButton>
        {ways.before && (
          <PresenterButton
            keys="Shift+N"
            name={presenterWords.before(ways.before.title)}
            onPress={ways.before.go}
          >
            ‹
          </PresenterButton>
        )}
        {ways.after && (
          <PresenterButton
            keys="N"
            name={presenterWords.after(ways.after.title)}
            onPress={ways.after.go}
          >
            ›
          </PresenterButton>
        )}
        <PresenterButton keys="H" isExpanded={areKeysListed} onPress={() => obey({ does: "keys" })}>
          {presenterWords.list}
        </PresenterButton>
        <button
          type="button"
          className="button button-quiet"
          aria-label={words.present.leave}
          onClick={leaveSolo}
        >
          <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
      <Offered />
      {areKeysListed && (
        <PresenterKeys
          isBackward={isBackward}
          of={{
            levels: hasLevels,
            training: trainer !== undefined,
            one: trainer?.one !== undefined,
            questions: checkCount > 0,
          }}
        />
      )}
      {isSpotlit && <Spotlight />}
      {isBlank && (
        <button
          type="button"
          className="blank-screen"
          ref={(button) => button?.focus()}
          onClick={() => switchBlank(false)}
        >
          <span className="visually-hidden">{presenterWords.blanked}</span>
        </button>
      )}
    </>
  );
}
