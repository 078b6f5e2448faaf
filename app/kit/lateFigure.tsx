import { type ComponentType, use } from "react";
import { sayUnloaded } from "../hooks/unloaded.ts";
import { useSleep } from "./sleep.ts";

const lateOnes = new Set<() => Promise<unknown>>();

/** The code of all figures that the pages loaded so far leave for later: a page drawn in the browser starts with it. */
export const lateCode = (): Promise<unknown> =>
  Promise.all([...lateOnes].map((loadOnce) => loadOnce()));

/**
 * A figure of the text whose code comes when it wakes: what the build drew stands until then.
 *
 * @param id the figure's own, by which the page's HTML names it
 * @param load brings its tag
 */
export function lateFigure<Props extends { readonly name?: string }>(
  id: string,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let underWay: Promise<ComponentType<Props>> | null = null;
  const loadOnce = () => {
    underWay ??= load().catch((error: unknown) => {
      // What failed may succeed the next time.
      underWay = null;
      sayUnloaded();
      throw error;
    });
    return underWay;
  };
  lateOnes.add(loadOnce);
  return function Late(props: Props) {
    useSleep(props.name ?? id, true, loadOnce);
    const Figure = use(loadOnce());
    return <Figure {...props} />;
  };
}
