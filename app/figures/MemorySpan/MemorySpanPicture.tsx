import { useMemo } from "react";
import { ChartBox } from "../../chart/ChartBox.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { useAppState } from "../../store/appStore.ts";
import { Board } from "./Board.tsx";
import { layoutMemory } from "./layout.ts";
import { Legend } from "./Legend.tsx";
import { LetterStrip } from "./LetterStrip.tsx";
import type { MemoryProps } from "./memorySpan.ts";
import { Race } from "./Race.tsx";
import { type Runs, seedsOf } from "./race.ts";
import { memoryWords as words } from "./words.ts";

const unmeasured = {
  wide: { width: 720, height: 380 },
  narrow: { width: 330, height: 420 },
} as const;

interface Props extends Pick<MemoryProps, "view" | "description" | "change"> {
  readonly runs: Runs;
}

/** What is to be remembered; who is how far on the way to it; and who remembers over which distance. */
export const MemorySpanPicture = (props: Props) => (
  <div className="memory">
    <p className="memory-task">{words.task(props.view.params.gap)}</p>
    <ChartBox unmeasured={unmeasured}>{(size) => <Drawing {...props} size={size} />}</ChartBox>
    <Legend />
  </div>
);

function Drawing(props: Props & { readonly size: ChartSize }) {
  const { view, description, change, runs, size } = props;
  const isPresented = useAppState(({ mode }) => mode === "present");
  const seedCount = seedsOf(view.params).length;
  const layout = useMemo(
    () => layoutMemory(size, seedCount, isPresented),
    [size, seedCount, isPresented],
  );
  return (
    <svg
      className="net memory-stage"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="group"
      aria-label={description}
    >
      <LetterStrip layout={layout} letters={view.answer.letterByStep} />
      <Race {...{ view, layout, runs }} />
      <Board {...{ view, layout, runs, change }} />
    </svg>
  );
}
