import { type RefObject, useState } from "react";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { words } from "../../words/en.ts";
import { kitWords } from "../words.ts";
import { addressWith } from "./FigureAddress.tsx";
import type { DrawerTool } from "./FigureDrawer.tsx";
import { FigureDrawer } from "./later.ts";

export type FigureTool = "table" | DrawerTool;

/** What the reader has set, and can take back. */
export interface FigureHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
}

interface FigureToolsProps {
  readonly id: string;
  readonly figure: RefObject<HTMLElement | null>;
  readonly search: string;
  readonly tool: FigureTool | null;
  readonly onTool: (tool: FigureTool | null) => void;
  readonly history?: FigureHistory;
  readonly onReset: () => void;
}

const toggles = ["table", "share", "embed", "download"] as const;

/** The row of tools under a figure, and under it the drawer of the one that is open. */
export function FigureTools(props: FigureToolsProps) {
  const { id, figure, search, tool, onTool, history, onReset } = props;
  const { present } = useAppStore().getState();
  const mode = useAppState((state) => state.mode);
  /** Of the figure as it stands here, before a drawer opens. */
  const [height, setHeight] = useState(0);

  return (
    <div className="figure-tools">
      <div className="figure-tools-row" role="group" aria-label={words.figure.tools}>
        <button type="button" className="tool" onClick={onReset}>
          {words.figure.reset}
        </button>
        {history && (
          <>
            <button
              type="button"
              className="tool"
              aria-disabled={!history.canUndo}
              onClick={history.undo}
            >
              {kitWords.undo}
            </button>
            <button
              type="button"
              className="tool"
              aria-disabled={!history.canRedo}
              onClick={history.redo}
            >
              {kitWords.redo}
            </button>
          </>
        )}
        {toggles.map((name) => (
          <button
            key={name}
            type="button"
            className="tool"
            aria-expanded={tool === name}
            onClick={() => {
              if (tool === null) setHeight(figure.current?.offsetHeight ?? 0);
              onTool(tool === name ? null : name);
            }}
          >
            {words.figure[name]}
          </button>
        ))}
        {mode === "article" && (
          <button type="button" className="tool" onClick={() => present(id)}>
            {words.figure.fullScreen}
          </button>
        )}
        {mode === "embed" && (
          <a className="tool" href={addressWith(search)} target="_blank" rel="noopener">
            {words.figure.openPage}
          </a>
        )}
      </div>
      {tool !== null && tool !== "table" && (
        <FigureDrawer id={id} figure={figure} search={search} tool={tool} height={height} />
      )}
    </div>
  );
}
