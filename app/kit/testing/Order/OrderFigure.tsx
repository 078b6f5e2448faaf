import { createFigure } from "../../createFigure.tsx";
import { NumberSetting, TextSetting } from "../../Setting.tsx";
import type { SettingsProps } from "../../figure.ts";
import { ask, atTheEnd, describe, distanceOf, params, steps, table } from "./order.ts";
import { OrderPicture } from "./OrderPicture.tsx";
import { orderWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <>
    <TextSetting of={params.a} label={words.a} value={now.a} onChange={(a) => change({ a })} />
    <TextSetting of={params.b} label={words.b} value={now.b} onChange={(b) => change({ b })} />
    <button
      type="button"
      className="button"
      onClick={() => change(({ b }) => ({ b: b.split(" ").toReversed().join(" ") }))}
    >
      {words.shuffle}
    </button>
    <NumberSetting
      of={params.seed}
      isTyped
      label={words.seed}
      value={now.seed}
      onChange={(seed) => change({ seed })}
    />
  </>
);

/** Order carries meaning: a bag of words gives one point for both sentences, a recurrent network two. */
export const OrderFigure = createFigure({
  id: "order",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction: {
    question: () => words.guess.question,
    subjects: ({ params: { a, b, seed } }) => [
      { key: `order|${a}|${b}|${seed}`, name: words.title },
    ],
    options: words.guess.options,
    outcome: (view) => {
      const apart = distanceOf(view);
      const value = apart === "0.00" ? "same" : "apart";
      return { value, sentence: words.guess.outcome(apart) };
    },
  },
  checks: [
    {
      id: "distance",
      question: () => words.check.question,
      judge: (view, answer) => {
        const isRight = answer.trim() === distanceOf(atTheEnd(view));
        const sentence = isRight
          ? words.check.reason(distanceOf(atTheEnd(view)))
          : words.check.hint;
        return { isRight, sentence };
      },
      right: (view) => distanceOf(atTheEnd(view)),
    },
  ],
  Picture: OrderPicture,
  Settings,
});
