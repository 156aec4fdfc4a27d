import { breaking, compatible, rule } from "../../rule.js";

/** Members that are not listed had a type, and have none any more. */
export const restRemoved = rule("rest-removed", "type", function* ({ base, revision, direction }) {
  if (base.kind !== "object" || revision.kind !== "object") return;
  if (base.rest === undefined || revision.rest !== undefined) return;
  if (direction === "request")
    yield breaking(
      "compile",
      "has no further members any more: literals with them do not compile.",
    );
  else if (base.rest.kind === "never") yield compatible("compile", "may have further members.");
  else yield breaking("compile", "has no further members any more: code cannot read them.");
});
