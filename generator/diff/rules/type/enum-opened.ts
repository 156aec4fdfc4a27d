import { breaking, compatible, rule } from "../../rule.js";

/** Values beyond the listed ones occur. */
export const enumOpened = rule("enum-opened", "values", function* ({ base, revision, direction }) {
  if (base.any || revision.any || base.open || !revision.open) return;
  if (direction === "request") yield compatible("compile", "takes values that are not listed.");
  else yield breaking("compile", "may have values that are not listed.");
});
