import { words } from "../words/en.ts";
import { siteKeeper, useSiteKeeper } from "./siteKeeper.ts";

const inMegabytes = (bytes: number) => words.keepSite.megabytes((bytes / 1e6).toFixed(1));

/** Keeps the whole site when the reader asks, and says how much that is, that it is done, or why it failed. */
export function KeepSite() {
  const { kept, isKeeping, problem } = useSiteKeeper();
  if (!kept) return null;
  const [keptSize, allSize] = [inMegabytes(kept.keptBytes), inMegabytes(kept.allBytes)];
  const isWhole = kept.keptBytes === kept.allBytes;
  const { keep, keeping, isKept, problems } = words.keepSite;
  const asked = isKeeping ? keeping(keptSize, allSize) : keep(allSize);
  return (
    <div className="keep-site">
      <button
        type="button"
        className="button"
        aria-disabled={isWhole || isKeeping}
        onClick={() => void siteKeeper.keepAll()}
      >
        {isWhole ? isKept(allSize) : asked}
      </button>
      <p role="status">{problem && problems[problem]}</p>
    </div>
  );
}
