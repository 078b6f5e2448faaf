/** Whether an element takes typed keys itself, so that no shortcut may act on them. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("input:not([type=range]), select, textarea, [role=spinbutton]"));
