import { breaking, rule } from "../../rule.js";

/** A parameter of the path has another name at the same place, or got a prefix; on the wire nothing changes. */
export const paramRenamed = rule("param-renamed", "param", function* ({ base, revision }) {
  if (base.name !== revision.name)
    yield breaking("compile", `is called \`${revision.name}\` now: calls that pass it change.`);
});
