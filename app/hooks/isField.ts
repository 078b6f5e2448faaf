/** Whether an element takes typed letters and digits itself; a radio button takes none but arrows and space. */
export const takesLetters = (target: EventTarget | null): boolean =>
  isField(target) &&
  !(target instanceof Element && target.matches("input:is([type=radio], [type=checkbox])"));

/** Whether words are written into an element; into a field of a number, which says how it is typed, no letters are. */
export const takesWords = (target: EventTarget | null): boolean =>
  takesLetters(target) && !(target instanceof Element && target.matches("input[inputmode]"));

/** Whether an element takes typed keys itself, so that no shortcut may act on them. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("input:not([type=range]), select, textarea, [role=spinbutton]"));
