import { breaking, rule } from "../../rule.js";

/** The same method and path under another name: every call has to be written anew. */
export const operationRenamed = rule("operation-renamed", "operation", function* (pair) {
  const { base, revision } = pair;
  if (base.id === revision.id && base.name === revision.name) return;
  yield breaking("compile", `is called \`${revision.id}\` now, and its types with it.`);
});
