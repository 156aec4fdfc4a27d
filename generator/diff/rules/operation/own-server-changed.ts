import type { Operation } from "../../../model/api.js";
import { risky, rule } from "../../rule.js";

/** It answers elsewhere than the rest. */
export const ownServerChanged = rule("own-server-changed", "operation", function* (pair) {
  const was = serverOf(pair.base);
  const is = serverOf(pair.revision);
  if (was !== is) yield risky("wire", `is answered by ${is}, no longer by ${was}.`);
});

function serverOf(op: Operation): string {
  const [server] = op.servers;
  return server === undefined ? "the server of the service" : `\`${server.url}\``;
}
