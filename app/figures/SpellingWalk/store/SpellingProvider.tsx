import { type ReactNode, useEffect, useState } from "react";
import { useAsker } from "../../../kit/asker.ts";
import { createSpellingStore } from "./spellingStore.ts";
import { SpellingContext } from "./useSpelling.ts";

/** Gives a page the store that its walkthrough and its questions share. It is made once a visit. */
export function SpellingProvider({ children }: { readonly children: ReactNode }) {
  const asker = useAsker();
  const [store] = useState(() => createSpellingStore(asker));
  // On a page that was left nobody looks at what is trained.
  useEffect(() => () => store.getState().pauseTraining(), [store]);
  return <SpellingContext value={store}>{children}</SpellingContext>;
}
