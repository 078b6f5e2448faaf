// Runs before the page's code has come: what a reader does meanwhile is kept, and done again once the page answers.
// Nothing else hears of it before, so nothing is done twice. What the browser does by itself stays with it: links
// lead on, fields take what is typed, keys scroll. From then on React wakes at once whatever a hand touches.
(() => {
  let isAwaited = new URLSearchParams(location.search).has("present");
  /** What is to be done again, in its order. */
  const kept = [];
  const states = new Map();
  const byItself =
    "a[href], summary, label, input, select, textarea, button[type=submit], #unloaded *";
  const fields = "input, select, textarea";

  const keep = (event, again) => {
    event.stopImmediatePropagation();
    kept.push({ target: event.target, again });
  };
  const fill = (field) => {
    const { value, checked } = states.get(field);
    states.delete(field);
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = !checked;
      field.click();
      return;
    }
    const { selectionStart, selectionEnd } = field;
    // React notes what is set on the field itself; past it, through the prototype, it sees a reader's change.
    field.value = `${value} `;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, value);
    if (typeof selectionStart === "number") field.setSelectionRange(selectionStart, selectionEnd);
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  };

  const repeat = (event) => {
    const { target } = event;
    keep(event, () => target.dispatchEvent(new event.constructor(event.type, event)));
  };
  const note = (event) => {
    const field = event.target;
    if (!states.has(field)) kept.push({ target: field, again: () => fill(field) });
    event.stopImmediatePropagation();
    states.set(field, { value: field.value, checked: field.checked });
  };

  const listeners = {
    click(event) {
      if (!event.target.closest(byItself)) repeat(event);
    },
    keydown(event) {
      const isBrowsers = event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab";
      if (!isBrowsers && !event.target.closest(fields)) repeat(event);
    },
    input: note,
    change: note,
    submit(event) {
      event.preventDefault();
      const form = event.target;
      keep(event, () => form.requestSubmit());
    },
  };
  let isAgain = false;
  const hear = (event) => {
    if (!isAgain) listeners[event.type](event);
  };
  for (const type of Object.keys(listeners)) addEventListener(type, hear, true);

  /** In a presentation the keys belong to a figure, wherever the focus is: they wait until it hears them, if it does. */
  const awaitPresented = () => {
    const go = () => {
      clearTimeout(timer);
      document.removeEventListener("unrolled:presented", go);
      isAwaited = false;
      setTimeout(doAgain);
    };
    const timer = setTimeout(go, 2000);
    document.addEventListener("unrolled:presented", go);
  };

  /** One at a time, as they came, so that each finds what the one before has changed. */
  const doAgain = () => {
    if (isAwaited && (kept[0]?.target ?? document.body) === document.body) {
      awaitPresented();
      return;
    }
    const next = kept.shift();
    if (!next) {
      for (const type of Object.keys(listeners)) removeEventListener(type, hear, true);
      return;
    }
    isAgain = true;
    // React wakes the part of the page that this is in, before a field in it is changed.
    next.target.dispatchEvent(new Event("pointercancel", { bubbles: true }));
    next.again();
    isAgain = false;
    setTimeout(doAgain);
  };
  // Later than the event, which comes while React still draws.
  document.addEventListener("unrolled:awake", () => setTimeout(doAgain), { once: true });
})();
