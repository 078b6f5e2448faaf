import { Link } from "wouter";
import { words } from "../words/en.ts";

/** What an unknown address shows. */
export function NotFound() {
  return (
    <section className="page-message">
      <h1>{words.notFound.title}</h1>
      <p>{words.notFound.body}</p>
      <p>
        <Link href="/">{words.notFound.back}</Link>
      </p>
    </section>
  );
}
