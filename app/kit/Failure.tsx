import { WORKER_REFUSED } from "../../src/client/sentences.ts";
import { kitWords } from "./words.ts";

/** This page, as it is when no other page shows it. */
function ownAddress(): URL {
  const address = new URL(location.href);
  address.searchParams.delete("embed");
  return address;
}

/** Leads out of a frame. Its text is the address, since some frames open no other tab either. */
export function WayOut() {
  const { href, host, pathname } = ownAddress();
  return (
    <>
      <span>{`${kitWords.byItself} `}</span>
      <a href={href} target="_blank" rel="noopener noreferrer" translate="no" className="way-out">
        {host + pathname}
      </a>
    </>
  );
}

interface FailureProps {
  /** Why something could not be done. */
  readonly sentence: string;
  /** Says what that means for the figure. */
  readonly inContext?: (sentence: string) => string;
}

/** Why something failed; where nothing at all can be computed that is all that is said, with the way to where it can. */
export const Failure = ({ sentence, inContext = (text) => text }: FailureProps) =>
  sentence === WORKER_REFUSED ? (
    <p>
      <span>{`${sentence} `}</span>
      <WayOut />
    </p>
  ) : (
    <p>{inContext(sentence)}</p>
  );
