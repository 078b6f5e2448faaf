import { words } from "../../words/en.ts";
import { listedKeys } from "./presenterKeys.ts";

/** The keys of a presentation, as a list over the figure. */
export const PresenterKeys = () => (
  <div className="presenter-keys" role="region" aria-label={words.presentation.list}>
    <dl>
      {listedKeys.map(({ keys, name }) => (
        <div key={name}>
          <dt translate="no">
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{name}</dd>
        </div>
      ))}
    </dl>
  </div>
);
