import { compatible, risky, rule } from "../../rule.js";

/** Members that are not listed occur. */
export const objectOpened = rule(
  "object-opened",
  "type",
  function* ({ base, revision, direction }) {
    if (base.kind !== "object" || revision.kind !== "object") return;
    if (base.closed !== true || revision.closed === true) return;
    if (direction === "request") yield compatible("wire", "takes members that are not listed.");
    else yield risky("wire", "may have members that are not listed.");
  },
);
