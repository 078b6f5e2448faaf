import { useEffect, useRef, useState } from "react";
import { registerSW } from "virtual:pwa-register";
import { words } from "../words/en.ts";

/** Works offline after the first visit; a new version waits until the reader agrees. */
export function UpdatePrompt() {
  const [isWaiting, setIsWaiting] = useState(false);
  const update = useRef<((reload?: boolean) => Promise<void>) | null>(null);
  useEffect(() => {
    update.current = registerSW({ onNeedRefresh: () => setIsWaiting(true) });
  }, []);
  if (!isWaiting) return null;
  return (
    <div className="update-prompt" role="status">
      <p>{words.update.ready}</p>
      <button type="button" className="button" onClick={() => void update.current?.(true)}>
        {words.update.reload}
      </button>
      <button type="button" className="button button-quiet" onClick={() => setIsWaiting(false)}>
        {words.update.later}
      </button>
    </div>
  );
}
