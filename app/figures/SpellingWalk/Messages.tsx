import { useAppState, useAppStore } from "../../store/appStore.ts";
import { trainWords } from "../../words/spelling.ts";

/** What went wrong, what is accepted, and the way back. */
export function Messages() {
  const complaint = useAppState((state) => state.complaint);
  const failure = useAppState((state) => state.run.message);
  const { complain } = useAppStore().getState();
  const sentence = complaint ?? failure;
  return (
    <div role="alert" className="messages">
      {sentence !== null && (
        <p>
          {sentence}{" "}
          {complaint !== null && (
            <button type="button" className="button" onClick={() => complain(null)}>
              {trainWords.dismiss}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
