import { breaking, compatible, rule } from "../../rule.js";
import { resultKindOf } from "../../surface/result-kind.js";

/** What a call returns offers other methods: pages, a stream, a download. */
export const resultChanged = rule("result-changed", "operation", function* ({ base, revision }) {
  const was = resultKindOf(base);
  const is = resultKindOf(revision);
  if (was === is) return;
  const says = `returns ${is}, no longer ${was}.`;
  // A paged list can do all that a plain answer can.
  if (was === "an answer" && is === "a paged list") yield compatible("compile", says);
  else yield breaking("compile", says);
});
