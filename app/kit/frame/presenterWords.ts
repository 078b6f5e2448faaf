/** What stands on the presenter's buttons; what is announced is among the words of the site. */
export const presenterWords = {
  label: "Presentation",
  hideCue: "Hide cue",
  showCue: "Show cue",
  blank: "Blank",
  blanked: "The screen is blank. Press any key or click to go on.",
  spotlight: "Spotlight",
  before: (title: string) => `Previous chapter: ${title}`,
  after: (title: string) => `Next chapter: ${title}`,
  train: "Train",
  pause: "Pause training",
  one: "One update",
  answer: "Answer",
  clear: "Clear votes",
  list: "Keys",
};

/** What the keys do, as the list of them says it. */
export const keyNames = {
  next: "Next step; after the last one, twice: next figure",
  back: "Step back; before the first one, twice: figure before",
  open: "Open a stop into its steps",
  close: "Close it again",
  after: "Next chapter",
  before: "Previous chapter",
  reveal: "Show the answer",
  vote: "One vote for this choice",
  unvote: "Take one vote off",
  clear: "Clear the votes",
  train: "Train or compute, or pause",
  one: "Make one update",
  spotlight: "Spotlight at the pointer",
  check: "Ask a question, the next one, close",
  cue: "Show or hide the cue",
  blank: "Blank the screen",
  keys: "This list",
  leave: "Leave",
};
