/** The words of the figure “squared-error”. */
export const squareWords = {
  title: "The square on the distance",
  forecast: "Forecast of step 4",
  chart: "Numbers that came, forecasts of them, and how far apart they are",
  came: "came",
  forecasts: "forecast",
  /** In one line, or where there is room each by itself. */
  total: (count: number, total: string, mean: string) => ({
    line: `all ${count} squares: ${total}, their mean: ${mean}`,
    parts: [`all ${count} squares`, total, "their mean", mean],
  }),
  steps: ["The distance", "Its square", "Its pull"],
  marks: ["distance", "square", "pull"],
  says: {
    distance: (t: number, forecast: string, came: string, distance: string) =>
      `At step ${t} the forecast is ${forecast} and ${came} comes: it is off by ${distance}.`,
    exact: (t: number, forecast: string) =>
      `At step ${t} the forecast is ${forecast}, and exactly that comes: it is off by 0.00, costs 0.00 and is not pulled.`,
    square: (square: string, count: number, total: string, mean: string) =>
      `The square on that distance costs ${square}. All ${count} squares together cost ${total}, so ${mean} on average.`,
    pull: (slope: string, way: "up" | "down", distance: string) =>
      `The slope is ${slope}, twice the distance of ${distance}: the forecast is pulled ${way}, the harder the further it is off.`,
  },
  table: {
    caption: "Numbers, forecasts and what they cost",
    columns: ["Step", "Came", "Forecast", "Distance ŷ − y", "Square", "Slope 2 (ŷ − y)"],
    note: (total: string, mean: string) => `All squares together: ${total}, their mean: ${mean}`,
  },
  guess: {
    question:
      "Your guess first: a forecast is twice as far off as before. How much more does it cost?",
    subject: "It costs",
    options: [
      { value: "2", name: "2 times as much" },
      { value: "4", name: "4 times as much" },
      { value: "8", name: "8 times as much" },
    ],
    outcome: (cost: string, pull: string) =>
      `Its square is ${cost} times as large, and its slope ${pull} times.`,
  },
  check: {
    question:
      "A forecast is off by 1.5. What does it cost, and with which slope is it pulled? Type the slope.",
    right: (slope: string) => `${slope}: twice the distance.`,
    cost: "That is what it costs, the square. The slope is asked for.",
    distance:
      "That is the distance. The slope of its square is twice as large, unless a ½ stands before the square.",
    minus: "The forecast is pulled down, since it is too high; the slope itself is positive there.",
    hint: "The slope of a square is twice the number that is squared.",
  },
} as const;
