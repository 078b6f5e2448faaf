import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { chapters, findEntry } from "../contents.ts";
import { Choice } from "../controls/Choice.tsx";
import { notationIds } from "../math/symbols.ts";
import { preparePage } from "../pages.ts";
import { useAppState, useAppStore } from "../store/appStore.ts";
import { themeIds } from "../store/readerSlice.ts";
import { words } from "../words/en.ts";
import { BrandMark } from "./BrandMark.tsx";

/** The site's name, its chapters, and what the reader may choose for all pages at once. */
export function Header({ path }: { readonly path: string }) {
  const theme = useAppState((state) => state.theme);
  const notation = useAppState((state) => state.notation);
  const { changeTheme, changeNotation, present, announce } = useAppStore().getState();
  const hasFigure = findEntry(chapters, path) !== undefined;
  const nav = useRef<HTMLElement>(null);

  // On a phone the chapters are one row, which scrolls: the open one is in it.
  useEffect(() => {
    const row = path === "/" ? null : nav.current;
    const open = row?.querySelector<HTMLElement>("[aria-current=page]");
    if (row && open) row.scrollLeft = open.offsetLeft - (row.clientWidth - open.clientWidth) / 2;
  }, [path]);

  return (
    <header className="site-header">
      <Link href="/" className="brand" aria-current={path === "/" ? "page" : undefined}>
        <BrandMark />
        <span className="brand-name">{words.siteName}</span>
      </Link>
      <nav ref={nav} aria-label={words.chaptersLabel}>
        <span aria-hidden="true">{words.chaptersLabel}</span>
        {chapters.map((chapter) => (
          <Link
            key={chapter.path}
            href={chapter.path}
            aria-current={path === chapter.path ? "page" : undefined}
            onPointerEnter={() => preparePage(chapter.path)}
          >
            <span translate="no">{chapter.chapter}</span>{" "}
            <span className="nav-title">{chapter.shortTitle}</span>
          </Link>
        ))}
      </nav>
      <div className="site-choices">
        <Choice
          label={words.notation.label}
          value={notation}
          options={notationIds.map((id) => ({ value: id, name: words.notation.names[id] }))}
          onChange={(id) => {
            changeNotation(id);
            announce(words.notation.changed(words.notation.names[id]));
          }}
        />
        <Choice
          label={words.theme.label}
          value={theme}
          options={themeIds.map((id) => ({ value: id, name: words.theme.names[id] }))}
          onChange={changeTheme}
        />
        {hasFigure && (
          <button
            type="button"
            className="button"
            aria-keyshortcuts="p"
            onClick={() => present(null)}
          >
            {words.present.enter} <kbd aria-hidden="true">{words.present.key}</kbd>
          </button>
        )}
      </div>
    </header>
  );
}
