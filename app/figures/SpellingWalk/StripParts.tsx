import { SvgText } from "../../math/SvgText.tsx";
import { Bet } from "../../network/Bet.tsx";
import { topOf, trackOf } from "../../network/bet.ts";
import type { StripFrame } from "../../network/filmStrip.ts";
import { Gap } from "../../network/Gap.tsx";
import { Key, layoutKey } from "../../network/Key.tsx";
import { plainText } from "../../math/RichText.tsx";
import { betAfter, cell } from "./cells.ts";
import type { InUse } from "./inUse.ts";
import { LetterChoice } from "./LetterChoice.tsx";
import { quantityNames } from "./nameWords.ts";
import { formatNumber } from "./numbers.ts";
import { isAfterUpdate, useStage, viewOf } from "./stage.ts";
import { heldLetter } from "./store/held.ts";
import { useSpelling } from "./store/useSpelling.ts";
import { BESIDE_LETTER, INPUT_LETTER, type layoutStrip } from "./stripLayout.ts";
import { stageWords } from "./words.ts";

export interface StripPartProps {
  readonly frame: StripFrame;
  readonly layout: ReturnType<typeof layoutStrip>;
  readonly use: InUse;
}

interface StripInputProps extends StripPartProps {
  readonly isRead: boolean;
}

/** The letter, and the key that it is to the network. */
export function StripInput(props: StripInputProps) {
  const { frame, layout, use, isRead } = props;
  const { t, input } = frame;
  const { run, notation, isOverview } = useStage();
  const { sizes, keySizes } = layout;
  const held = useSpelling((state) => state.place.held);
  const own = run.alphabet.indexOf(run.letters[t - 1] ?? "");
  const index = heldLetter(held, t) ?? own;
  const letter = run.alphabet[index] ?? "";
  const isLit = isOverview || use.keys.includes(t);
  const key = keySizes && {
    sizes: keySizes,
    ...layoutKey(run.alphabet.length, keySizes, "across"),
  };
  const middle = input.x + input.width / 2;
  const y = input.y + input.height / 2;
  const size = sizes.letter * INPUT_LETTER;
  const { edge, key: apart } = BESIDE_LETTER;
  // In the middle, if there is room for the letter beside it.
  const left = key ? Math.max(middle - key.width / 2, input.x + edge + size + apart) : middle;
  const right = key ? left + key.width : middle + size;
  return (
    <LetterChoice
      t={t}
      own={own}
      index={index}
      box={{ x: left - size - 6, y: y - 23, width: right - left + size + 10, height: 46 }}
      isLit={isLit}
      isRead={isRead}
    >
      {key && (
        <Key
          sizes={key.sizes}
          x={left}
          y={y - key.height / 2 + 3}
          name={plainText(`${quantityNames.x}, ${stageWords.atStep(t)}`, notation)}
          letter={letter}
          index={index}
          count={run.alphabet.length}
        />
      )}
      <SvgText
        className="net-letter"
        data-family="x"
        x={key ? left - apart : middle}
        y={y}
        dy="0.36em"
        textAnchor={key ? "end" : "middle"}
        fontSize={size}
      >
        {letter}
      </SvgText>
    </LetterChoice>
  );
}

/** The bet after a letter, and above it what it cost. */
export function StripBet({ frame: { t, bet }, layout, use }: StripPartProps) {
  const stage = useStage();
  const { run } = stage;
  const { sizes } = layout;
  const right = run.alphabet.indexOf(run.letters[t] ?? "");
  const views = run.alphabet.map((_, index) => viewOf(stage, cell("y", t, index)));
  const loss = viewOf(stage, cell("L", t));
  const renewed = isAfterUpdate(stage) ? betAfter(run, t) : null;
  const chance = renewed?.chances[right] ?? views[right]?.value ?? null;
  const inBet = trackOf(right, sizes);
  const track = { ...inBet, x: bet.x + inBet.x, y: bet.y + inBet.y };
  return (
    <>
      <Bet
        bars={run.alphabet.map((letter, index) => {
          const { value = null, text = "" } = views[index] ?? {};
          const after = renewed?.chances[index];
          return after === undefined
            ? { letter, chance: value, text }
            : { letter, chance: after, text: formatNumber(after, stage.digits) };
        })}
        ghost={renewed ? views.map(({ value }) => value ?? 0) : undefined}
        sizes={sizes}
        x={bet.x}
        y={bet.y}
        right={right}
        isLit={stage.isOverview || use.bets.includes(t)}
      />
      {chance !== null && topOf(chance, track) > track.y && loss.value !== null && (
        <Gap
          track={track}
          chance={chance}
          text={renewed ? formatNumber(renewed.loss, stage.digits) : loss.text}
          fontSize={sizes.label}
        />
      )}
    </>
  );
}
