import { risky, rule } from "../../rule.js";

/** A client takes any success; code that looks at the status may wait for this one. */
export const successStatusRemoved = rule(
  "success-status-removed",
  "answerRemoved",
  function* (lone) {
    if (lone.thing.success) yield risky("wire", "no longer comes back.");
  },
);
