import { breaking, compatible, rule } from "../../rule.js";

/** Members that are not listed have a type now, which an interface without one does not fit. */
export const restAdded = rule("rest-added", "type", function* ({ base, revision, direction }) {
  if (base.kind !== "object" || revision.kind !== "object") return;
  if (base.rest !== undefined || revision.rest === undefined) return;
  if (direction === "request")
    yield breaking("compile", "may have further members: values of other interfaces do not fit.");
  else yield compatible("compile", "may have further members, which can be read.");
});
