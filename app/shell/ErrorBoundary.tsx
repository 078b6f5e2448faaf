import { Component, type ReactNode } from "react";
import { words } from "../words/en.ts";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps the header and the address when a page breaks, and says so. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <section className="page-message" role="alert">
        <h1>{words.brokenPage.title}</h1>
        <p>{words.brokenPage.body}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.brokenPage.reload}
        </button>
      </section>
    );
  }
}
