import { type ComponentType, use } from "react";
import { useFigurePage } from "./FigurePage.tsx";
import type { FigurePage } from "./page.ts";
import { useSleep, wake } from "./sleep.ts";

/** What a tag of the prose may say of any figure. */
interface Named {
  readonly name?: string;
  readonly of?: string;
}

const coming = new Set<() => Promise<unknown>>();

/** Loads the code of all figures that the pages at hand name: what is drawn anew needs it at once. */
export const allFigures = (): Promise<unknown> => Promise.all([...coming].map((come) => come()));

/** Another picture of a figure needs that one awake, wherever it stands. */
function joined(page: FigurePage, of: string): Promise<unknown> {
  if (!page.find(of)) wake(of);
  return page.whenJoined(of);
}

/**
 * A figure whose code comes when it wakes (`sleep.ts`): the page that was opened starts sooner, and what stands far
 * below costs nothing before the reader gets there.
 *
 * @param id  as the figure's declaration has it
 */
export function lateFigure<Props extends Named>(
  id: string,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Figure: ComponentType<Props> | null = null;
  let underWay: Promise<ComponentType<Props>> | null = null;
  const come = () =>
    (underWay ??= load().then((arrived) => {
      Figure = arrived;
      return arrived;
    }));
  coming.add(come);

  return function LateFigure(props: Props) {
    const { name = id, of } = props;
    const page = useFigurePage();
    useSleep(name, true, () => Promise.all([come(), of === undefined || joined(page, of)]));
    const Arrived = Figure ?? use(come());
    return <Arrived {...props} />;
  };
}
