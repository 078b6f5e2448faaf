const rounds = (count: number) => `${count} ${count === 1 ? "round" : "rounds"}`;
const states = (known: number, T: number) =>
  `${known} of ${T} states ${known === 1 ? "is" : "are"} known`;

/** The words of the figure "scan". */
export const scanWords = {
  title: "What can be computed side by side",
  kind: "Recurrence",
  kinds: { tanh: "with tanh", linear: "linear" },
  more: "Another length, another weight",
  length: "Steps",
  weight: "Weight w of the memory",
  round: (round: number) => (round === 0 ? "start" : `round ${round}`),
  step: (round: number, known: number, T: number) =>
    round === 0 ? "Before the first round" : `Round ${round}: ${states(known, T)}`,
  marks: { first: "start", last: "all states" },
  says: {
    start: (T: number) => `Of ${T} states the first is known: it needs its input alone.`,
    waits: (round: number, known: number, T: number) =>
      `After ${rounds(round)} ${states(known, T)}. tanh bends each of them, so the next one has to wait for it.`,
    waited: (round: number, T: number) =>
      `All ${T} states are known after ${rounds(round)}, one state in each: none could begin before the one before it was there.`,
    joins: (round: number, known: number, T: number, joins: number, span: number) =>
      `After ${rounds(round)} ${states(known, T)}. In round ${round}, ${joins} pairs of ${span === 1 ? "neighbours" : `stretches of at most ${span} steps`} were joined side by side.`,
    joined: (round: number, T: number, waiting: number, joins: number, difference: string) =>
      `All ${T} states are known after ${rounds(round)} instead of ${waiting}. That took ${joins} joins instead of ${waiting}: more work, and less waiting. ${
        difference === "0"
          ? "They are exactly the states computed one after the other."
          : `They differ from the states computed one after the other by ${difference} at most, which is rounding.`
      }`,
  },
  table: {
    caption: (T: number, weight: number) =>
      `${T} states of one unit, with w = ${weight}, with tanh and without`,
    notes: (joins: readonly number[], all: number, waiting: number, difference: string) => [
      `Joined side by side, round by round: ${joins.join(", ")}; ${all} in all. One after the other it is ${waiting}.`,
      `Rounds: with tanh ${waiting}, linear ${joins.length}. A round joins stretches of at most ${joins.map((_, index) => 2 ** index).join(", ")} steps.`,
      `Largest difference between joined states and those computed one after the other: ${difference}.`,
    ],
    columns: [
      "t",
      "input",
      "state with tanh",
      "known after round",
      "linear state",
      "linear, known after round",
    ],
  },
  guess: {
    question: (T: number) =>
      `Your guess first: without tanh, neighbouring steps can be joined, all pairs in one round. How many rounds until all ${T} states are known?`,
    subject: "Rounds:",
    options: [
      { value: "one", name: "1 for all" },
      { value: "log", name: "1 for each doubling (2, 4, 8 …)" },
      { value: "half", name: "1 for each pair of states" },
      { value: "all", name: "1 for each state" },
    ],
    outcome: (count: number, T: number) => `${rounds(count)} for ${T} states.`,
  },
  check: {
    question: (T: number) =>
      `A linear recurrence of ${2 * T} steps, twice as many as here: how many rounds does it need?`,
    right: (count: number) => `${count}: one more, for each round doubles what is joined.`,
    hint: "Look at which states are known after each round. How many are known after one round more?",
    slips: {
      doubled: "Twice the steps are not twice the rounds: a round doubles what is joined.",
      oneByOne: "That is one step after the other, as with tanh.",
      same: "That is what it takes here. Twice as many steps need a little more.",
    },
  },
} as const;
