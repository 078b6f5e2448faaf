import { Suspense, use } from "react";
import { useStore } from "zustand";
import { Check } from "../mdx/Check.tsx";
import { useFigurePage } from "./FigurePage.tsx";
import { viewOf } from "./instance.ts";

interface ChecksProps {
  /** Name of a figure of this page */
  readonly of: string;
}

function Questions({ of }: ChecksProps) {
  // The figure may stand further down, or wake later.
  const { figure, instance } = use(useFigurePage().whenJoined(of));
  const view = viewOf(useStore(instance));
  return (
    view &&
    figure.checks?.map(({ id, question, choices, judge }) => (
      <Check
        key={id}
        question={question(view)}
        {...(choices && { choices: choices(view) })}
        judge={(answer) => judge(view, answer)}
      />
    ))
  );
}

/** The questions of a figure, about what it shows now, judged by its numbers. */
export const Checks = (props: ChecksProps) => (
  <Suspense>
    <Questions {...props} />
  </Suspense>
);
