import { ChartBox } from "../../chart/ChartBox.tsx";
import { Segments } from "../../controls/Segments.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { layoutScan, TEXT } from "./layout.ts";
import { KINDS, type ScanProps, type ScanView } from "./scan.ts";
import { scanWords as words } from "./words.ts";

const kinds = KINDS.map((value) => ({ value, name: words.kinds[value] }));

const unmeasured = {
  wide: { width: 680, height: 360 },
  narrow: { width: 330, height: 340 },
} as const;
const NARROW = 520;

/** Round by round, which states are known: one more each time, or twice as many. */
export const ScanPicture = ({ view, params, change, description }: ScanProps) => (
  <>
    <div className="net-parts-control" data-export="skip">
      <Segments
        label={words.kind}
        value={params.kind}
        options={kinds}
        onChange={(kind) => change({ kind })}
      />
    </div>
    <div className="scan" role="group" aria-label={description} data-in-sight>
      <ChartBox unmeasured={unmeasured}>
        {({ width, height }) => (
          <Rounds view={view} isNarrow={width < NARROW} shape={width / height} />
        )}
      </ChartBox>
    </div>
  </>
);

interface RoundsProps {
  readonly view: ScanView;
  readonly isNarrow: boolean;
  readonly shape: number;
}

function Rounds({ view, isNarrow, shape }: RoundsProps) {
  const { marks, radius, roundAt, rounds, stateAt, named, width, height } = layoutScan(
    view,
    isNarrow,
    shape,
  );
  return (
    <svg className="net" viewBox={`0 0 ${width} ${height}`}>
      {marks.map(({ t, round, at, from }) =>
        from.map((point) => (
          <path
            key={`${round} ${t} ${point.x}`}
            className="scan-way"
            data-now={round === view.step || undefined}
            d={`M${point.x} ${point.y}L${at.x} ${at.y}`}
          />
        )),
      )}
      {marks.map(({ t, round, at, isKnown, isLater, isNew }) => (
        <circle
          key={`${round} ${t}`}
          className="scan-state"
          data-later={isLater || undefined}
          data-known={isKnown || undefined}
          data-new={(isNew && round === view.step) || undefined}
          cx={at.x}
          cy={at.y}
          r={radius}
        />
      ))}
      {rounds.map((round) => (
        <SvgText
          key={round}
          className="net-note"
          {...roundAt(round)}
          dy="0.35em"
          fontSize={TEXT}
          data-now={round === view.step || undefined}
        >
          {words.round(round)}
        </SvgText>
      ))}
      {named.map((t) => (
        <SvgText key={t} {...stateAt(t)} textAnchor="middle" fontSize={TEXT}>
          <SymSpan of="h" t={t} />
        </SvgText>
      ))}
    </svg>
  );
}
