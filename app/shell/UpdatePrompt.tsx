import { words } from "../words/en.ts";
import { siteKeeper, useSiteKeeper } from "./siteKeeper.ts";

/** A new version waits until the reader agrees. */
export function UpdatePrompt() {
  const { isUpdateWaiting } = useSiteKeeper();
  if (!isUpdateWaiting) return null;
  return (
    <div className="update-prompt" role="status">
      <p>{words.update.ready}</p>
      <button type="button" className="button" onClick={siteKeeper.update}>
        {words.update.reload}
      </button>
      <button type="button" className="button button-quiet" onClick={siteKeeper.postponeUpdate}>
        {words.update.later}
      </button>
    </div>
  );
}
