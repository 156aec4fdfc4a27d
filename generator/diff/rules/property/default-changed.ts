import { risky, rule } from "../../rule.js";

/** Those who leave it out get something else. */
export const defaultChanged = rule("default-changed", "doc", function* (pair) {
  if (pair.direction === "response") return;
  const was = JSON.stringify(pair.base.doc.default);
  const is = JSON.stringify(pair.revision.doc.default);
  // What has to be sent has no use for it; that it has to be is said elsewhere.
  if (was === is || pair.base.required || pair.revision.required) return;
  if (was === undefined) yield risky("wire", `is \`${is}\` where it is left out.`);
  else if (is === undefined) yield risky("wire", `is no longer \`${was}\` where it is left out.`);
  else yield risky("wire", `is \`${is}\` where it is left out, no longer \`${was}\`.`);
});
