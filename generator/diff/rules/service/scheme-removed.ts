import { risky, rule } from "../../rule.js";

/** Nobody may prove who they are in this way any more; what that means for calls, their requirements say. */
export const schemeRemoved = rule("scheme-removed", "schemeRemoved", function* () {
  yield risky("wire", "is no longer a way of proving who calls.");
});
