import { risky, rule } from "../../rule.js";

/** Code that reads it finds nothing. */
export const headerRemoved = rule("header-removed", "headerRemoved", function* ({ thing }) {
  const said = thing.required ? "always came back and is gone" : "no longer comes back";
  yield risky("wire", `${said}.`);
});
