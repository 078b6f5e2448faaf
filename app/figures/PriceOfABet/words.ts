import { quote } from "../../words/isolated.ts";

type Unit = "nats" | "bits";

/** The logarithm that prices are made with. */
const logs: Readonly<Record<Unit, string>> = { nats: "ln", bits: "log₂" };
/** Said after a price; natural logarithms need no name. */
const unitName = (unit: Unit): string => (unit === "bits" ? " bits" : "");

/** The words of the figure “the price of a bet”. */
export const priceWords = {
  title: "The price of a bet",
  more: "Another logarithm",
  unit: "A price is",
  units: { nats: "−ln p", bits: "−log₂ p" } satisfies Record<Unit, string>,
  told: (letter: string, followers: readonly string[]) =>
    followers.length > 1 ? `after ${letter}: ${followers.join(", then ")}` : `after ${letter}`,
  slider: (letter: string) => `Part of the pot on ${quote(letter)}`,
  sliderHint: (percent: string) => `${percent}; up and down change it, with Shift by 1%`,
  share: "share of the pot on the letter that comes",
  price: (unit: Unit) => `price = −${logs[unit]} p`,
  floor: (price: string) => `floor ${price}`,
  you: "you",
  network: "network",
  chart: (unit: Unit) => `The curve −${logs[unit]} p, with your bet and the network’s on it`,
  endless: "∞",
  steps: [
    "An even bet",
    "Nearly sure",
    "Nothing on the letter that comes",
    "Told only “o”, and paid twice",
    "Half and half",
  ],
  marks: ["even", "sure", "0", "only “o”", "½, ½"],
  own: "Your own bet",
  says: {
    even: (letter: string, share: string, price: string, unit: Unit) =>
      `${quote(letter)} comes. You put ${share} of the pot on it, so you pay ${price}${unitName(unit)}.`,
    all: (letter: string) =>
      `${quote(letter)} comes, and you had put the whole pot on it: you pay 0.`,
    nothing: (letter: string) =>
      `${quote(letter)} comes, and you had put nothing on it. You said that it cannot happen, and it has: no price is large enough.`,
    rival: (share: string, price: string, isDearer: "more" | "less" | "same") =>
      `The untrained network (dashed) put ${share} on it and pays ${price}${
        { more: ", more than you", less: ", less than you", same: ", as you do" }[isDearer]
      }.`,
    blind: (read: string, prices: readonly string[], total: string, unit: Unit) =>
      `Told only ${quote(read)}, you bet once and pay twice: ${prices.join(" and ")}, together ${total}${unitName(unit)}.`,
    blindEndless: (read: string, letter: string) =>
      `Told only ${quote(read)}, you bet once and pay twice. ${quote(letter)} comes too, and you put nothing on it: no price is large enough.`,
    paid: (price: string, letter: string) => `${price} for ${quote(letter)}`,
    above: (floor: string) => `No single bet pays less than ${floor} for both.`,
    atFloor: "That is the floor: any other bet saves on one letter and pays more for the other.",
  },
  table: {
    caption: (read: string, followers: readonly string[]) =>
      `Told ${quote(read)}; then comes ${followers.map(quote).join(", another time ")}`,
    columns: (unit: Unit) => [
      "Letter",
      "Your share",
      "The network’s share",
      `Your price, −${logs[unit]} p`,
      "The network’s price",
    ],
    total: "together",
    floor: "least of all bets",
  },
  guess: {
    question: "Your guess first: you put nothing on the letter that comes. The price?",
    subject: "Price",
    options: [
      { value: "pot", name: "1, the whole pot" },
      { value: "hundred", name: "about 100" },
      { value: "endless", name: "more than any number" },
    ],
    outcome: "The curve has no end at 0: the price of nothing is larger than any number.",
  },
  checks: {
    half: (unit: Unit) =>
      `You halve what you put on the right letter. By how much does the price −${logs[unit]} p rise?`,
    halfRight: (price: string) => `${price}, wherever on the curve you are.`,
    halfHint:
      "Read the price at 1 and at a half. The difference is the same for any other halving.",
    share: "That is the share. Its price is −ln of it, and it is asked how much is paid more.",
    factor:
      "The share is divided by 2, but a logarithm makes a sum of a product: the price rises by a fixed amount.",
    mean: "That is the price of one letter. Pay for both, and add up.",
    product: "That is the product of both shares. The price is −ln of it.",
    floor:
      "Told only “o”, you put 50% on “o” and 50% on “d”. What do you pay for both letters together?",
    floorRight: (price: string) => `${price}: twice the price of a half.`,
    floorHint: "Go to the last stop: both prices are those of a half.",
  },
  refused: "A bet has four parts, and not all of them are 0. The stop’s own bet is shown.",
} as const;
