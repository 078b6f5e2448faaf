import { Failure } from "./Failure.tsx";
import { kitWords } from "./words.ts";

interface TroublesProps {
  readonly complaints: readonly string[];
  /** Null while nothing has failed. */
  readonly failure: string | null;
  /** Nothing was shown before: the page was opened with what failed. */
  readonly isFirst?: boolean;
  onBack(): void;
}

/** What went wrong, in sentences, with a way back. */
export const Troubles = ({ complaints, failure, isFirst = false, onBack }: TroublesProps) => (
  <>
    {complaints.length > 0 && (
      <div className="figure-trouble" role="alert">
        <p>{kitWords.heading}</p>
        <ul>
          {complaints.map((complaint) => (
            <li key={complaint}>{complaint}</li>
          ))}
        </ul>
      </div>
    )}
    {failure !== null && (
      <div className="figure-trouble" role="alert">
        <Failure
          sentence={failure}
          inContext={isFirst ? kitWords.failedAtFirst : kitWords.failed}
        />
        <button type="button" className="button" onClick={onBack}>
          {kitWords.wayBack}
        </button>
      </div>
    )}
  </>
);
