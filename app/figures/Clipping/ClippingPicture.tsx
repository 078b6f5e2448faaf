import { useId } from "react";
import { NumberSetting } from "../../kit/Setting.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { Wire } from "../../network/Wire.tsx";
import { useAppState } from "../../store/appStore.ts";
import { untranslated } from "../../words/untranslated.ts";
import {
  angleText,
  type ClippingProps,
  type ClippingView,
  numberText,
  params as settable,
  valuesText,
  wayOf,
  ways,
} from "./clipping.ts";
import { layoutNumbers, layoutPlane, TEXT } from "./layout.ts";
import { clippingWords as words } from "./words.ts";

/** One gradient of two numbers, what either limit allows, and what either way of clipping leaves. */
export const ClippingPicture = ({ view, params, change, description }: ClippingProps) => (
  <>
    <div className="net-parts-control" data-export="skip">
      <NumberSetting
        of={settable.limit}
        label={words.limit}
        value={params.limit}
        onChange={(limit) => change({ limit })}
      />
    </div>
    <Parts description={description}>
      <Plane view={view} />
      <Numbers view={view} />
    </Parts>
  </>
);

interface ViewProp {
  readonly view: ClippingView;
}

function Plane({ view }: ViewProp) {
  const clip = useId();
  const isProjected = useAppState(({ mode }) => mode === "present");
  const layout = layoutPlane(view, isProjected);
  const way = wayOf(view);
  const [first, second] = words.weights[view.params.pair];
  return (
    <Part width={layout.width} height={layout.height}>
      <clipPath id={clip}>
        <rect {...layout.frame} />
      </clipPath>
      <rect className="clipping-plane" {...layout.frame} />
      <g clipPath={`url(#${clip})`}>
        {way === "byNorm" && <circle className="clipping-allowed" {...layout.disc} />}
        {way === "byValue" && <rect className="clipping-allowed" {...layout.square} />}
        <path className="clipping-axes" d={layout.axes} />
      </g>
      <Wire
        from={layout.origin}
        to={layout.tips.whole}
        family={way === "whole" ? "grad" : "ink"}
        isLit={way === "whole"}
      />
      {way !== "whole" && (
        <g className="clipping-clipped" key={way}>
          <Wire from={layout.origin} to={layout.tips[way]} family="grad" isLit />
        </g>
      )}
      <SvgText className="net-note" {...layout.names.first} textAnchor="end" fontSize={TEXT}>
        {first}
      </SvgText>
      <SvgText className="net-note" {...layout.names.second} fontSize={TEXT}>
        {second}
      </SvgText>
    </Part>
  );
}

function Numbers({ view }: ViewProp) {
  const layout = layoutNumbers();
  const now = wayOf(view);
  return (
    <Part width={layout.width} height={layout.height}>
      {ways.slice(0, view.step + 1).map((way, index) => {
        const { norm, angle } = view.answer[way];
        const row = layout.rowAt(index);
        const length = words.long(numberText(norm));
        return (
          <g key={way} className="clipping-row" data-now={way === now || undefined}>
            <SvgText className="clipping-name" {...row.name} fontSize={TEXT}>
              {words.names[way]}
            </SvgText>
            <SvgText {...untranslated} {...row.values} fontSize={TEXT}>
              {`(${valuesText(view, way)})`}
            </SvgText>
            <SvgText {...row.length} fontSize={TEXT}>
              {way === "whole" ? length : `${length}, ${words.turned(angleText(angle))}`}
            </SvgText>
          </g>
        );
      })}
    </Part>
  );
}
