import { type RefCallback, Suspense, use, useEffect, useState } from "react";
import { useStore } from "zustand";
import { Check } from "../mdx/Check.tsx";
import { useAsBuilt } from "./asBuilt.ts";
import { useFigurePage } from "./FigurePage.tsx";
import { viewOf } from "./instance.ts";
import { keepInput } from "./sleep.ts";

interface ChecksProps {
  /** Name of a figure of this page */
  readonly of: string;
}

interface QuestionsProps extends ChecksProps {
  /** Called when they answer */
  readonly onAwake: () => void;
}

function Questions({ of, onAwake }: QuestionsProps) {
  // The figure may stand further down, or wake later.
  const joined = useFigurePage().whenJoined(of);
  useAsBuilt(`[data-checks="${of}"]`, joined);
  const { figure, instance } = use(joined);
  const view = viewOf(useStore(instance));
  const isAwake = view !== null;
  useEffect(() => {
    if (isAwake) onAwake();
  }, [isAwake, onAwake]);
  return (
    view &&
    figure.checks?.map(({ id, question, choices, judge }) => (
      <Check
        key={id}
        of={of}
        question={question(view)}
        {...(choices && { choices: choices(view) })}
        judge={(answer) => judge(view, answer)}
      />
    ))
  );
}

/** Keeps what is done in an element from when it is there until `release`. */
function createKeeper(): { readonly ref: RefCallback<Element>; release(): void } {
  let release: (() => void) | null = null;
  let isAwake = false;
  return {
    ref(element) {
      if (element && !isAwake) release = keepInput(element);
      return () => release?.();
    },
    release() {
      isAwake = true;
      release?.();
    },
  };
}

/**
 * The questions of a figure, about what it shows now, judged by its numbers. They may be answered before it is awake,
 * and are judged then.
 */
export function Checks(props: ChecksProps) {
  const [{ ref, release }] = useState(createKeeper);
  return (
    <div className="checks" ref={ref}>
      <Suspense>
        <Questions {...props} onAwake={release} />
      </Suspense>
    </div>
  );
}
