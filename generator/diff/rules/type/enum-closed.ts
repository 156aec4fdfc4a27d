import { breaking, compatible, rule } from "../../rule.js";

/** Only the listed values occur. */
export const enumClosed = rule("enum-closed", "values", function* ({ base, revision, direction }) {
  if (base.any || revision.any || !base.open || revision.open) return;
  if (direction === "request") yield breaking("compile", "takes only the listed values.");
  else yield compatible("compile", "has only the listed values.");
});
