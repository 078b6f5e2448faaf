/** Moves the focus to the transport of the figure that holds an element. */
export function focusSteps(inside: Element): void {
  inside.closest("[data-figure]")?.querySelector<HTMLElement>(".play")?.focus();
}
