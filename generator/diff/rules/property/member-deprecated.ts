import { isObject } from "../../../read/json-object.js";
import { compatible, rule } from "../../rule.js";
import { sunsetOf } from "../sunset.js";

/** A parameter or a property still works, and says that it will not for ever. */
export const memberDeprecated = rule("member-deprecated", "doc", function* ({ base, revision }) {
  if (base.doc.deprecated !== undefined || revision.doc.deprecated === undefined) return;
  const sunset = isObject(revision.schema) ? sunsetOf(revision.schema) : undefined;
  const until = sunset === undefined ? "" : `, until ${sunset}`;
  const reason = revision.doc.deprecated === "" ? "" : `: ${revision.doc.deprecated}`;
  yield compatible("compile", `is deprecated${until}${reason}.`);
});
