import { risky, rule } from "../../rule.js";

/** Callers who name a server, or its URL, find it gone. */
export const serverRemoved = rule("server-removed", "serverRemoved", function* () {
  yield risky("wire", "is no longer listed: those who chose it may call a place that is gone.");
});
