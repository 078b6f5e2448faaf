import { useEffect, useRef } from "react";

/** Dims the screen but for a circle around the pointer, or around what the keyboard has just reached. */
export function Spotlight() {
  const shade = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const lightAt = (x: number, y: number) => {
      shade.current?.style.setProperty("--spot-x", `${x}px`);
      shade.current?.style.setProperty("--spot-y", `${y}px`);
    };
    const follow = ({ clientX, clientY }: PointerEvent) => lightAt(clientX, clientY);
    const reach = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !target.matches(":focus-visible")) return;
      const { left, top, width, height } = target.getBoundingClientRect();
      lightAt(left + width / 2, top + height / 2);
    };
    document.addEventListener("pointermove", follow);
    document.addEventListener("focusin", reach);
    return () => {
      document.removeEventListener("pointermove", follow);
      document.removeEventListener("focusin", reach);
    };
  }, []);
  return <div className="spotlight" data-export="skip" aria-hidden="true" ref={shade} />;
}
