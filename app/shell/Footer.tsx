import { useAppState, useAppStore } from "../store/appStore.ts";
import { KeepSite } from "./KeepSite.tsx";
import { words } from "../words/en.ts";

/** What the site is, the switch for single-letter keys, and the button that keeps it for reading offline. */
export function Footer() {
  const hasLetterKeys = useAppState((state) => state.hasLetterKeys);
  const hasTraining = useAppState((state) => state.trainingCount > 0);
  const { switchLetterKeys } = useAppStore().getState();
  return (
    <footer className="site-footer">
      <p>{words.footer.about}</p>
      <p>{words.footer.source}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={hasLetterKeys}
          onChange={(event) => switchLetterKeys(event.currentTarget.checked)}
        />
        <span>{`${words.keys.letterKeys}${hasTraining ? words.keys.training : ""}`}</span>
      </label>
      <KeepSite />
    </footer>
  );
}
