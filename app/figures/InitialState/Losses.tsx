import { SvgText } from "../../math/SvgText.tsx";
import { Part } from "../../network/Parts.tsx";
import { type InitialView, lossText, startNames } from "./initialState.ts";
import { layoutLosses, sizes } from "./layout.ts";
import { initialWords as words } from "./words.ts";

/** What the text costs from each start that has been seen. */
export function Losses({ view }: { readonly view: InitialView }) {
  const seen = startNames.slice(0, view.step + 1);
  const layout = layoutLosses(startNames.length);
  const most = Math.max(...startNames.map((name) => view.answer[name].loss));
  return (
    <Part width={layout.width} height={layout.height}>
      <SvgText className="net-note" {...layout.head} fontSize={sizes.label}>
        {words.losses}
      </SvgText>
      {seen.map((name, index) => {
        const start = view.answer[name];
        const place = layout.nameAt(index);
        return (
          <g key={name} className="initial-loss" data-now={index === view.step || undefined}>
            <SvgText {...place} dy="0.35em" fontSize={sizes.cellText}>
              {words.starts[name]}
            </SvgText>
            <rect {...layout.barAt(index, start.loss / most)} rx={3} />
            <SvgText x={layout.numberX} y={place.y} dy="0.35em" fontSize={sizes.cellText}>
              {lossText(start)}
            </SvgText>
          </g>
        );
      })}
    </Part>
  );
}
