import { breaking, rule } from "../../rule.js";

/** No error is documented any more, so that their type is gone. */
export const errorsRemoved = rule("errors-removed", "slot", function* ({ base, revision }) {
  if (base.type !== undefined && revision.type === undefined)
    yield breaking("compile", "is gone: no error is documented any more.");
});
