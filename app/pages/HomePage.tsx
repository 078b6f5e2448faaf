import "./home.css";
import { type ReactNode, Suspense } from "react";
import { Link } from "wouter";
import Content from "../../content/en/home.mdx";
import { chapters, contents, findEntry } from "../contents.ts";
import { ReadAlongFigure } from "../figures/ReadAlong/ReadAlongFigure.tsx";
import { lateFigure } from "../kit/lateFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";
import { useAppState } from "../store/appStore.ts";
import { homeManifest } from "../figures/ReadAlong/homeManifest.ts";
import { formatCount } from "../words/count.ts";
import { homeWords, trainedWords } from "../words/home.ts";
import { inPercent } from "../words/percent.ts";

interface HeroProps {
  readonly figure: ReactNode;
  /** What stands below the words. */
  readonly children: ReactNode;
}

/** What this is, where to begin, and the network at work: all on the first screen. */
function Hero({ figure, children }: HeroProps) {
  return (
    <div className="hero">
      <header className="hero-words">
        <div>
          <h1>{homeWords.headline}</h1>
          <p className="hero-lead">{homeWords.lead}</p>
        </div>
        <p className="hero-actions">
          <StartLink />
          <OtherLink />
        </p>
      </header>
      <Suspense>{figure}</Suspense>
      {children}
    </div>
  );
}

/**
 * Leads to the first chapter, or to where the reader left off. That is known only after the first
 * render, so both take the same room.
 */
function StartLink() {
  const place = useAppState((state) => state.lastPlace);
  const left = place ? findEntry(chapters, place.path) : undefined;
  const [first] = chapters;
  if (place && left) {
    return (
      <Link href={left.path + place.search} className="button button-strong">
        {homeWords.goOn(left.title)}
      </Link>
    );
  }
  if (!first) return null;
  return (
    <Link href={first.path} className="button button-strong">
      {homeWords.start(first.title)}
    </Link>
  );
}

/** The other way to begin: by hand, or, for readers who left off there, with the first chapter. */
function OtherLink() {
  const place = useAppState((state) => state.lastPlace);
  const byHand = contents.oneStep.path;
  const [first] = chapters;
  if (!first || first.path === byHand) return null;
  return place?.path === byHand ? (
    <Link href={first.path}>{homeWords.orFirst(first.title)}</Link>
  ) : (
    <Link href={byHand}>{homeWords.byHand}</Link>
  );
}

/** The chapters that are there, in the order of reading, as one strip; where the reader left off is marked. */
function ChapterMap() {
  const place = useAppState((state) => state.lastPlace);
  return (
    <section className="chapter-map" aria-labelledby="chapters">
      <h2 id="chapters">{homeWords.chapters}</h2>
      <ol>
        {chapters.map(({ path, chapter, title, description }) => (
          <li key={path} data-left={place?.path === path || undefined}>
            <Link href={path + (place?.path === path ? place.search : "")}>
              <span className="chapter-map-number" translate="no">
                {chapter}
              </span>
              <strong>{title}</strong>
              <span>{description}</span>
              {place?.path === path && (
                <span className="chapter-map-left">{homeWords.leftHere}</span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How the network above was trained and what it can do, from the file that its training wrote. */
function TrainedOn() {
  const { trainingLetters, hiddenSize, bytes, measured, alphabet } = homeManifest;
  return trainedWords({
    units: hiddenSize,
    letters: formatCount(trainingLetters),
    kilobytes: (bytes / 1000).toFixed(1),
    accuracy: inPercent((100 * measured.accuracy).toFixed(1)),
    blind: alphabet.length,
    commonest: inPercent((100 * measured.unigramAccuracy).toFixed(1)),
  });
}

const SameLetterFigure = lateFigure("same-letter", () =>
  import("../figures/SameLetter/SameLetterFigure.tsx").then((module) => module.SameLetterFigure),
);

const components = {
  ...proseComponents,
  ChapterMap,
  Hero,
  ReadAlongFigure,
  SameLetterFigure,
  ...(import.meta.env.SSR ? { TrainedOn } : {}),
};

export const Page = () => <Content components={components} />;
