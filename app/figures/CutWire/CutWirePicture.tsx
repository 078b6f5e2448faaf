import { Segments } from "../../controls/Segments.tsx";
import { comparisonOf, pair, type WireProps, withWord } from "./cutWire.ts";
import { LossChart } from "./LossChart.tsx";
import { Scissors } from "./Scissors.tsx";
import { Strip } from "./Strip.tsx";
import { wireWords as words } from "./words.ts";

const offered = [...pair, "book"].map((word) => ({ value: word, name: words.word(word) }));

/** The word, the network that reads it, the scissors, and what training makes of it with the wire and without. */
export function CutWirePicture({ view, params, change, goTo }: WireProps) {
  const { isCut } = params;
  const turn = () => change({ isCut: !isCut });
  return (
    <div className="cut-wire">
      <div className="cut-wire-words" data-export="skip">
        <Segments
          label={words.choose}
          value={offered.find(({ value }) => value === params.word)?.value ?? null}
          options={offered}
          onChange={(word) => change((before) => withWord(before, word))}
        />
        <button type="button" className="button" aria-pressed={isCut} onClick={turn}>
          <Scissors />
          <span>{isCut ? words.mend : words.cut}</span>
        </button>
      </div>
      <Strip view={view} onTurn={turn} />
      <LossChart comparison={comparisonOf(view)} view={view} onGo={goTo} />
    </div>
  );
}
