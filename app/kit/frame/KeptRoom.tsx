import { useLayoutEffect, useRef } from "react";

/** What is said and asked below the picture */
const SAID = ":scope > :is(.figure-sentence, .figure-guess, [data-said])";
/** What is pressed below that */
const BARS = ":scope > :is(.figure-begin, .transport, .training, .gather)";
/** What two lines that say something and a question take of the screen's height */
const ASKED = 0.22;

interface KeptRoomProps {
  /** Whether the figure asks a question at one of its steps. */
  readonly asks: boolean;
}

const isShown = ({ offsetHeight }: HTMLElement) => offsetHeight > 0;

/**
 * Empty room of a projected figure, below what is said and asked: as much as that and the bars took at a step before,
 * and do not take now. So the picture keeps its size from press to press, and what is looked at stays where it is.
 */
export function KeptRoom({ asks }: KeptRoomProps) {
  const room = useRef<HTMLDivElement>(null);
  const kept = useRef({ screen: 0, height: 0 });
  // Sentences and questions differ in length from step to step; how long they are is known once they are laid out.
  useLayoutEffect(() => {
    const element = room.current;
    const body = element?.parentElement;
    if (!element || !body) return;
    const said = [...body.querySelectorAll<HTMLElement>(SAID)];
    const bars = [...body.querySelectorAll<HTMLElement>(BARS)];
    const measure = () => {
      // A figure with places of its own keeps them itself.
      element.hidden = getComputedStyle(body).display !== "flex";
      if (element.hidden) return;
      const screen = innerWidth * innerHeight;
      const { top, bottom } = element.getBoundingClientRect();
      const first = said.find(isShown)?.getBoundingClientRect().top ?? top;
      const pressed = (bars.findLast(isShown)?.getBoundingClientRect().bottom ?? bottom) - bottom;
      const taken = top - first + pressed;
      const least = asks ? ASKED * innerHeight + pressed : 0;
      const before = kept.current.screen === screen ? kept.current.height : least;
      const height = Math.max(before, taken);
      kept.current = { screen, height };
      element.style.blockSize = `${height - taken}px`;
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of [...said, ...bars]) observer.observe(part);
    return () => observer.disconnect();
  });
  return <div ref={room} className="figure-room" />;
}
