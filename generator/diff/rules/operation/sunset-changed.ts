import { compatible, risky, rule } from "../../rule.js";
import { sunsetOf } from "../sunset.js";

/** The day of its end moved. */
export const sunsetChanged = rule("sunset-changed", "operation", function* ({ base, revision }) {
  if (!base.deprecated || !revision.deprecated) return;
  const was = sunsetOf(base.extensions);
  const is = sunsetOf(revision.extensions);
  if (was === is) return;
  if (is === undefined) yield compatible("wire", `no longer ends on ${was}.`);
  else if (was === undefined) yield risky("wire", `ends on ${is}.`);
  else if (Date.parse(is) < Date.parse(was))
    yield risky("wire", `ends on ${is}, earlier than ${was}.`);
  else yield compatible("wire", `ends on ${is}, no longer on ${was}.`);
});
