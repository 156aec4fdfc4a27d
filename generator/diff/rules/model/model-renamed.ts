import { breaking, rule } from "../../rule.js";

/** The same type under another name. */
export const modelRenamed = rule("model-renamed", "model", function* ({ base, revision }) {
  if (base.name !== revision.name)
    yield breaking("compile", `is called \`${revision.name}\` now: imports change.`);
});
