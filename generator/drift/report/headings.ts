import type { Verdict } from "../finding.js";

/** What each verdict means, in a few words. */
export const headings: Readonly<Record<Verdict, string>> = {
  "theirs-newer": "They say it otherwise",
  "added-beside": "They have it, ours has not",
  "missing-upstream": "Ours has it, they have not",
  "unnecessary-correction": "Corrections that they have taken over",
  "ours-right": "Corrected on purpose",
  "unseen-correction": "Corrections that they neither confirm nor contradict",
};

/** How the messages of differences are to be read. */
export const reading = "Each difference is told as a change of our description into theirs.";
