import { keysOf, type Need } from "./presenterKeys.ts";
import { keyNames, presenterWords } from "./presenterWords.ts";

interface PresenterKeysProps {
  /** What the figure has. */
  readonly of: Readonly<Record<Need, boolean>>;
  /** Whether the next step is to the left */
  readonly isBackward: boolean;
}

/** The keys that do something in this presentation, as a list over the figure. */
export const PresenterKeys = ({ of, isBackward }: PresenterKeysProps) => (
  <div className="presenter-keys" role="region" aria-label={presenterWords.list}>
    <dl>
      {keysOf(isBackward)
        .filter(({ needs }) => needs === undefined || of[needs])
        .map(({ keys, name }) => (
          <div key={name}>
            <dt translate="no">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{keyNames[name]}</dd>
          </div>
        ))}
    </dl>
  </div>
);
