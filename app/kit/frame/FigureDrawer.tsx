import { type RefObject, useState } from "react";
import { sayUnloaded } from "../../hooks/unloaded.ts";
import { useAppStore } from "../../store/appStore.ts";
import { words } from "../../words/en.ts";
import { CopyField } from "./CopyField.tsx";
import { embedCode, embedListener } from "./embedCode.ts";
import { addressWith } from "./FigureAddress.tsx";

/** The tools that open under the row; the table opens in the figure. */
export type DrawerTool = "share" | "embed" | "download";

interface FigureDrawerProps {
  readonly id: string;
  readonly figure: RefObject<HTMLElement | null>;
  readonly search: string;
  readonly tool: DrawerTool;
  /** Of the figure as it stood before the drawer opened */
  readonly height: number;
}

const embedSearch = (search: string, id: string) =>
  `${search}${search === "" ? "?" : "&"}embed=${id}`;

/** What an open tool shows under the row: a link, an embed code, downloads. */
export function FigureDrawer({ id, figure, search, tool, height }: FigureDrawerProps) {
  const { announce } = useAppStore().getState();
  const [problem, setProblem] = useState<string | null>(null);

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
    <>
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
    </>
  );
}
