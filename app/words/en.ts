import { quote } from "./isolated.ts";

/** A title as a sentence: a question has its sign already. */
const ended = (title: string): string => (/[.?!]$/u.test(title) ? title : `${title}.`);

/** Every word of the shell and of what all figures share, in English. Figures keep theirs beside this file. */
export const words = {
  siteName: "Unrolled",
  skipToContent: "Skip to the content",
  chaptersLabel: "Chapters",
  chapter: (number: number) => `Chapter ${number}`,
  home: "Home",
  notation: {
    label: "Notation",
    names: {
      default: "W_x, W_h, W_y",
      cheatSheet: "W_ax, W_aa, W_ya",
      textbook: "U, W, V",
      subscript: "W_i, W_h, W_o",
      pytorch: "PyTorch names",
    },
    changed: (name: string) => `All symbols are now written as ${name}.`,
  },
  theme: {
    label: "Theme",
    names: { system: "System", light: "Light", dark: "Dark", projector: "Projector" },
  },
  keys: {
    letterKeys:
      "Single keys: P presents; in a presentation H lists the keys, N goes on to the next chapter, V shows the answer and digits count votes",
    training: "; T trains a network or pauses, and U makes one update",
  },
  present: { enter: "Present", leave: "Leave presentation", key: "P" },
  notFound: {
    title: "Page not found",
    description: "There is no such page.",
    body: "Nothing lives at this address. It may have moved, or the link may have lost a letter.",
    back: "Go to the home page",
  },
  update: {
    ready: "A new version of this site is ready.",
    reload: "Load it now",
    later: "Later",
  },
  keepSite: {
    keep: (all: string) => `Keep the whole site for reading offline (${all})`,
    keeping: (kept: string, all: string) => `Keeping the site: ${kept} of ${all}`,
    isKept: (all: string) => `The whole site is kept for reading offline (${all})`,
    problems: {
      "no-network":
        "The site could not be reached. What is kept so far stays; try again when you are online.",
      "other-version":
        "This site has a newer version by now. Reload the page to get it, then try again.",
      "no-room":
        "This browser has no room left for the site. What is kept so far stays; free some space, then try again.",
      "no-storage":
        "This browser does not let the site keep anything. Private windows and blocked site data do that.",
    },
    megabytes: (megabytes: string) => `${megabytes} MB`,
  },
  dismiss: "Dismiss",
  address: {
    notOffered: (what: string, text: string, offered: readonly string[]) =>
      `The address asks for the ${what} ${quote(text)}. Accepted are ${offered.join(", ")}; what you had is kept.`,
    noFigure: (text: string, offered: readonly string[]) =>
      `This page has no figure ${quote(text)}. Accepted are ${offered.join(", ")}; its main figure is shown.`,
  },
  engineRestarted: "The engine had stopped and was started again. Your numbers are kept.",
  brokenPage: {
    title: "This page stopped working",
    body: "Something went wrong while drawing. Your settings are in the address; reloading usually mends it.",
    reload: "Reload",
  },
  figure: {
    skipToSteps: "Skip to the steps",
    reset: "Reset",
    share: "Share",
    embed: "Embed",
    download: "Download",
    table: "Table",
    picture: "Picture",
    fullScreen: "Full screen",
    tools: "Figure tools",
    linkCopied: "The link to exactly this picture is copied.",
    linkNotCopied: "The browser did not allow copying; the link is below.",
    linkLabel: "Link to exactly this picture",
    embedLabel: "HTML that shows this figure in another page",
    embedListenerLabel:
      "Optional, once per page: a script that gives each frame the height of its figure",
    embedCopied: "The embed code is copied.",
    downloadSvg: "As SVG",
    downloadPng: "As PNG",
    downloadFailed: "The picture could not be made here. The SVG download may still work.",
    wasReset: "The figure is as the text describes it.",
    openPage: "Open the full page on Unrolled",
    failedPrefix: "That did not work.",
  },
  tryIt: "Try it",
  check: {
    submit: "Check",
    right: "Right.",
    wrong: "Not yet.",
  },
  copy: { copy: "Copy", copied: "Copied" },
  transport: {
    label: "Steps",
    play: "Play",
    pause: "Pause",
    back: "Back",
    next: "Next",
    first: "First step",
    last: "Last step",
    scrub: "Step",
    speed: "Speed",
    speedOf: (speed: number) => `${speed}×`,
    position: (position: number, count: number) => `${position} / ${count}`,
  },
  presentation: {
    spotlightIs: (isOn: boolean) => `The spotlight is ${isOn ? "on" : "off"}.`,
    noMore: {
      after: "There is no further chapter.",
      before: "There is no chapter before this one.",
    },
    comes: {
      after: (title: string) => `Next: ${ended(title)} Press again to go on.`,
      before: (title: string) => `Back to: ${ended(title)} Press again to go there.`,
    },
    ends: { after: "This is the last figure.", before: "This is the first figure." },
    otherFigure: "another figure",
    question: "Question",
    cleared: "The votes are cleared.",
  },
  votes: {
    count: (count: number) => `${count} ${count === 1 ? "vote" : "votes"}`,
    counted: (name: string, count: number) =>
      `${name}: ${count} ${count === 1 ? "vote" : "votes"}.`,
    room: "The room:",
    of: (name: string, count: number) => `${name} ${count}`,
    answer: (name: string) => `The answer: ${name}.`,
  },
  footer: {
    about: "Every network on this site runs in your browser.",
    source: "Text and code under the MIT licence.",
  },
} as const;
