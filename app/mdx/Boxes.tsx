import type { ReactNode } from "react";
import { words } from "../words/en.ts";

interface AsideProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A remark beside the main thread. */
export function Aside({ title, children }: AsideProps) {
  return (
    <aside className="box">
      <p className="box-title">{title}</p>
      {children}
    </aside>
  );
}

/** Something to try in the figure. */
export function Try({ children }: { readonly children: ReactNode }) {
  return (
    <div className="box box-try">
      <p className="box-title">{words.tryIt}</p>
      {children}
    </div>
  );
}
