import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { Failure } from "../../kit/Failure.tsx";
import { words } from "../../words/en.ts";

/** What went wrong, what is accepted, and the way back. */
export function Messages() {
  const complaint = useSpelling((state) => state.complaint);
  const { complain } = useSpellingStore().getState();
  return (
    <div role="alert" className="messages">
      {complaint !== null && (
        <div>
          <Failure sentence={complaint} />
          <button type="button" className="button" onClick={() => complain(null)}>
            {words.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}
