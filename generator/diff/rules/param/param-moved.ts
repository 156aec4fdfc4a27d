import { breaking, rule } from "../../rule.js";

/** The same name in another part of the request. */
export const paramMoved = rule("param-moved", "param", function* ({ base, revision }) {
  if (base.in !== revision.in)
    yield breaking("wire", `travels in the ${revision.in}, no longer in the ${base.in}.`);
});
