import { breaking, rule } from "../../rule.js";

/** A group of operations is gone, or all of it went elsewhere: its import no longer compiles. */
export const resourceRemoved = rule("resource-removed", "resourceRemoved", function* () {
  yield breaking("compile", "is gone: imports of it no longer compile.");
});
