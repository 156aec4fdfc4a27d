import { risky, rule } from "../../rule.js";

/** Those who wait for it wait for nothing. */
export const webhookRemoved = rule("webhook-removed", "webhookRemoved", function* () {
  yield risky("wire", "is no longer sent.");
});
