import { risky, rule } from "../../rule.js";

/** The same way of proving who calls, under another name: nothing changes on the wire. */
export const schemeRenamed = rule("scheme-renamed", "schemes", function* ({ base, revision }) {
  if (base.id === revision.id) return;
  yield risky(
    "wire",
    `is called \`${revision.id}\` now: clients that are given credentials by the name of a scheme go by that.`,
  );
});
