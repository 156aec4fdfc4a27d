import { compatible, risky, rule } from "../../rule.js";

/** The same kind of value, to be read or written otherwise. */
export const formatChanged = rule("format-changed", "type", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.kind !== "string" && base.kind !== "number") return;
  if (base.kind !== revision.kind || base.format === revision.format) return;
  const told = `${revision.format ?? "no format"}, no longer ${base.format ?? "of any"}`;
  const isLooser = direction === "request" && revision.format === undefined;
  const isSaid = direction === "response" && base.format === undefined;
  if (isLooser || isSaid) yield compatible("wire", `has ${told}.`);
  else yield risky("wire", `has the format ${told}.`);
});
