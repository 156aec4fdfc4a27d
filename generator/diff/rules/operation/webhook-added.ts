import { compatible, rule } from "../../rule.js";

/** The service can send one more request. */
export const webhookAdded = rule("webhook-added", "webhookAdded", function* () {
  yield compatible("wire", "is a new webhook.");
});
