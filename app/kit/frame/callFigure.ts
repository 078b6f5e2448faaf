/**
 * Brings a figure into view after a link in the text has changed it, and makes it blink once so that
 * the change is not missed.
 */
export function callFigure(id: string): void {
  const figure = document.querySelector<HTMLElement>(`[data-figure="${id}"]`);
  if (!figure) return;
  const { top, bottom } = figure.getBoundingClientRect();
  // A stage beside the text is in view, and stays where it sticks.
  const stage = figure.closest(".chapter-stage");
  const isStuck = stage !== null && getComputedStyle(stage).position === "sticky";
  const isCut = top < 0 && !isStuck;
  if (isCut || top > window.innerHeight * 0.4 || bottom < window.innerHeight * 0.6) {
    figure.scrollIntoView({ block: "start" });
  }
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  figure.animate(
    [
      { outline: "3px solid transparent", outlineOffset: "2px" },
      { outline: "3px solid currentcolor", outlineOffset: "2px" },
      { outline: "3px solid transparent", outlineOffset: "2px" },
    ],
    400,
  );
}
