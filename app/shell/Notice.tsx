import { useAppState, useAppStore } from "../store/appStore.ts";
import { words } from "../words/en.ts";

/** Says what happened behind the scenes, such as an engine that had to be started again. */
export function Notice() {
  const notice = useAppState((state) => state.notice);
  const { notify } = useAppStore().getState();
  return (
    <div className={notice === null ? "visually-hidden" : "update-prompt"} role="status">
      {notice !== null && (
        <>
          <p>{notice}</p>
          <button type="button" className="button" onClick={() => notify(null)}>
            {words.dismiss}
          </button>
        </>
      )}
    </div>
  );
}
