import { breaking, compatible, rule } from "../../rule.js";

/** Members that are not listed are refused. */
export const objectClosed = rule(
  "object-closed",
  "type",
  function* ({ base, revision, direction }) {
    if (base.kind !== "object" || revision.kind !== "object") return;
    if (base.closed === true || revision.closed !== true) return;
    if (direction === "request") yield breaking("wire", "refuses members that are not listed.");
    else yield compatible("wire", "has no members that are not listed.");
  },
);
