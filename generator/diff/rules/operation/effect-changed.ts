import { risky, rule } from "../../rule.js";

/** Hooks for reading and for writing are different ones, and only reads are repeated by themselves. */
export const effectChanged = rule("effect-changed", "operation", function* ({ base, revision }) {
  if (base.effect === revision.effect) return;
  const kind = revision.effect === "read" ? "a read" : "a write";
  yield risky("compile", `counts as ${kind} now: its hook and its retries change.`);
});
