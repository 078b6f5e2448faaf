import "../../network/network.css";
import "./roadsPanel.css";
import "./roads.css";
import "./roadsNarrow.css";
import "./roadsPresented.css";
import { Choice } from "../../controls/Choice.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting, TextSetting } from "../../kit/Setting.tsx";
import { useAppState } from "../../store/appStore.ts";
import { checks } from "./checks.ts";
import { distanceText } from "./numbers.ts";
import {
  ask,
  cue,
  describe,
  describeEnds,
  guessKey,
  countOf,
  lastDistance,
  outdated,
  params,
  type RoadsProps,
  showsEnds,
  steps,
  table,
} from "./roads.ts";
import { RoadsPicture } from "./RoadsPicture.tsx";
import { leftOut, wordsIn } from "./sentence.ts";
import { roadsWords as words } from "./words.ts";

const OWN = "";

function Settings({ params: now, change }: SettingsProps<typeof params>) {
  const more = leftOut(now.words);
  const isEmpty = wordsIn(now.words).length === 0;
  return (
    <>
      <details className="roads-more">
        <summary>{words.more}</summary>
        <div className="roads-settings">
          <TextSetting
            of={params.words}
            label={words.sentence}
            value={now.words}
            onChange={(typed) => change({ words: typed })}
          />
          <Choice
            label={words.example}
            value={words.examples.includes(now.words) ? now.words : OWN}
            options={[
              { value: OWN, name: words.ownText },
              ...words.examples.map((example) => ({ value: example, name: example })),
            ]}
            onChange={(example) => {
              if (example !== OWN) change({ words: example });
            }}
          />
          <NumberSetting
            of={params.seed}
            isTyped
            label={words.seed}
            value={now.seed}
            onChange={(seed) => change({ seed })}
          />
        </div>
      </details>
      {/* Said of a link's words, too, where the field is folded away. */}
      <p className="roads-note" aria-live="polite">
        {isEmpty ? words.nothing : more.length > 0 ? words.tooMany(more) : ""}
      </p>
    </>
  );
}

/** The sentence under the picture; how many ends there are stands above it already. */
function Caption({ view, description }: RoadsProps) {
  const isPresented = useAppState(({ mode }) => mode === "present");
  return (
    <p className="figure-sentence" data-in-sight>
      {showsEnds(view) && !isPresented ? describeEnds(view) : description}
    </p>
  );
}

/** One sentence in two orders: a bag of words is one point for both, a recurrent network's state ends in two. */
export const RoadsFigure = createFigure({
  id: "roads",
  title: words.title,
  params,
  ask,
  outdated,
  steps,
  describe,
  cue,
  table,
  prediction: {
    question: () => words.guess.question,
    // One word, or the same word again, has one order, and nothing to guess.
    subjects: ({ answer, params: { seed } }) =>
      answer.ends.orders.length > 1
        ? [{ key: guessKey(answer, seed), name: words.guess.subject }]
        : [],
    options: words.guess.options,
    toldFrom: ({ answer }) => countOf(answer),
    isAbout: ({ answer, step }) => step <= countOf(answer),
    outcome: ({ answer }) => {
      const apart = lastDistance(answer);
      return {
        value: apart === 0 ? "same" : "apart",
        sentence: words.guess.outcome(distanceText(apart)),
      };
    },
  },
  checks,
  Picture: RoadsPicture,
  Caption,
  Settings,
});
