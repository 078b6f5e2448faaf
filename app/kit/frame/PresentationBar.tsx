import { useEffect } from "react";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { words } from "../../words/en.ts";

/** What a presentation adds to a figure: leave, hide the cue, and the blank screen. */
export function PresentationBar({ isBlank }: { readonly isBlank: boolean }) {
  const hasCue = useAppState((state) => state.hasCue);
  const { leaveSolo, switchBlank, switchCue } = useAppStore().getState();

  useEffect(() => {
    // Only a click or a key may ask for full screen, and an iframe or a phone may refuse it; the figure
    // fills the window all the same.
    if (document.fullscreenEnabled && navigator.userActivation.isActive) {
      document.documentElement.requestFullscreen().catch(() => undefined);
    }
    const left = () => {
      if (document.fullscreenElement === null) leaveSolo();
    };
    document.addEventListener("fullscreenchange", left);
    return () => {
      document.removeEventListener("fullscreenchange", left);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, [leaveSolo]);

  return (
    <>
      <div className="presentation-bar">
        <button type="button" className="button button-quiet" onClick={() => switchCue(!hasCue)}>
          {hasCue ? words.presentation.hideCue : words.presentation.showCue}
        </button>
        <button type="button" className="button button-quiet" onClick={() => switchBlank(true)}>
          {words.presentation.blank}
        </button>
        <button type="button" className="button button-quiet" onClick={leaveSolo}>
          {words.present.leave} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
      {isBlank && (
        <button
          type="button"
          className="blank-screen"
          ref={(button) => button?.focus()}
          onClick={() => switchBlank(false)}
        >
          <span className="visually-hidden">{words.presentation.blanked}</span>
        </button>
      )}
    </>
  );
}
