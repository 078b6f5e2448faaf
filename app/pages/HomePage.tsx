import "./home.css";
import { type ReactNode, Suspense } from "react";
import { Link } from "wouter";
import Content from "../../content/en/home.mdx";
import { chapters, contents, findEntry } from "../contents.ts";
import { ReadAlongFigure } from "../figures/ReadAlong/ReadAlongFigure.tsx";
import { proseComponents } from "../mdx/components.tsx";
import { useAppState } from "../store/appStore.ts";
import { homeManifest } from "../figures/ReadAlong/homeManifest.ts";
import { formatCount } from "../words/count.ts";
import { homeWords, trainedWords } from "../words/home.ts";

interface HeroProps {
  readonly figure: ReactNode;
  /** What stands below the words. */
  readonly children: ReactNode;
}

/** What this is, where to begin, and the network at work: all on the first screen. */
function Hero({ figure, children }: HeroProps) {
  const [first] = chapters;
  const byHand = contents.oneStep.path;
  return (
    <div className="hero">
      <header className="hero-words">
        <h1>{homeWords.headline}</h1>
        <p className="hero-lead">{homeWords.lead}</p>
        <p className="hero-actions">
          <StartLink />
          {byHand !== first?.path && <Link href={byHand}>{homeWords.byHand}</Link>}
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

function ChapterList() {
  return (
    <section className="chapter-list" aria-labelledby="chapters">
      <h2 id="chapters">{homeWords.chapters}</h2>
      <ol>
        {chapters.map(({ path, chapter, title, description }) => (
          <li key={path}>
            <Link href={path}>
              <span className="chapter-list-number" translate="no">
                {chapter}
              </span>
              <strong>{title}</strong>
              <span>{description}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How the network above was trained and what it can do, from the file that its training wrote. */
function TrainedOn() {
  const { trainingLetters, hiddenSize, bytes, measured } = homeManifest;
  return trainedWords({
    units: hiddenSize,
    letters: formatCount(trainingLetters),
    kilobytes: (bytes / 1000).toFixed(1),
    accuracy: `${(100 * measured.accuracy).toFixed(1)}%`,
    bits: measured.bitsPerCharacter.toFixed(2),
    blind: measured.uniformBitsPerCharacter.toFixed(2),
    counting: measured.unigramBitsPerCharacter.toFixed(2),
  });
}

const components = {
  ...proseComponents,
  ChapterList,
  Hero,
  ReadAlongFigure,
  ...(import.meta.env.SSR ? { TrainedOn } : {}),
};

export const Page = () => <Content components={components} />;
