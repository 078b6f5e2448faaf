import { type RefObject, useState } from "react";
import { sayUnloaded } from "../../hooks/unloaded.ts";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { words } from "../../words/en.ts";
import { kitWords } from "../words.ts";
import { CopyField } from "./CopyField.tsx";
import { embedCode, embedListener } from "./embedCode.ts";
import { addressWith } from "./FigureAddress.tsx";

export type FigureTool = "table" | "share" | "embed" | "download";

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

const embedSearch = (search: string, id: string) =>
  `${search}${search === "" ? "?" : "&"}embed=${id}`;

/** The row of tools under a figure, and the drawer that an open one shows. */
export function FigureTools(props: FigureToolsProps) {
  const { id, figure, search, tool, onTool, history, onReset } = props;
  const { present, announce } = useAppStore().getState();
  const mode = useAppState((state) => state.mode);
  const [problem, setProblem] = useState<string | null>(null);
  /** Of the figure as it stands here, before a drawer opens. */
  const [height, setHeight] = useState(0);

  async function download(format: "svg" | "png"): Promise<void> {
    if (!figure.current) return;
    const exporting = await import("./exportFigure.ts").catch(() => null);
    if (!exporting) {
      sayUnloaded();
      return;
    }
    try {
      await exporting.downloadFigure(figure.current, format, `unrolled-${id}`, addressWith(search));
      setProblem(null);
    } catch {
      setProblem(words.figure.downloadFailed);
    }
  }

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
      {tool === "share" && (
        <CopyField
          label={words.figure.linkLabel}
          text={addressWith(search)}
          onCopied={() => announce(words.figure.linkCopied)}
        />
      )}
      {tool === "embed" && (
        <>
          <CopyField
            label={words.figure.embedLabel}
            text={embedCode(addressWith(embedSearch(search, id)), height)}
            onCopied={() => announce(words.figure.embedCopied)}
          />
          <CopyField
            label={words.figure.embedListenerLabel}
            text={embedListener}
            onCopied={() => announce(words.figure.embedCopied)}
          />
        </>
      )}
      {tool === "download" && (
        <p className="figure-drawer">
          <button type="button" className="button" onClick={() => void download("svg")}>
            {words.figure.downloadSvg}
          </button>
          <button type="button" className="button" onClick={() => void download("png")}>
            {words.figure.downloadPng}
          </button>
        </p>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  );
}
