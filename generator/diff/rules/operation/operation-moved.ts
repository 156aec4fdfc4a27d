import { anonymousPath } from "../../compare/anonymous-path.js";
import type { Operation } from "../../../model/api.js";
import { breaking, rule } from "../../rule.js";

/** The same name at another method or path: clients that are not renewed call what is gone. */
export const operationMoved = rule("operation-moved", "operation", function* (pair) {
  const { base, revision } = pair;
  const [was, is] = [base, revision].map((op) => `${op.method} ${anonymousPath(op.pathTemplate)}`);
  if (was === is && !isReordered(namesOf(base), namesOf(revision))) return;
  const from = `${base.method} ${base.pathTemplate}`;
  yield breaking("wire", `moved from ${from} to ${revision.method} ${revision.pathTemplate}.`);
});

function namesOf(op: Operation): readonly string[] {
  return op.path.flatMap((part) => (typeof part === "string" ? [] : [part.wire]));
}

/** Parameters that changed places: clients that are not renewed put each in the place of the other. */
function isReordered(was: readonly string[], is: readonly string[]): boolean {
  const isSame = was.toSorted().join("/") === is.toSorted().join("/");
  return isSame && was.join("/") !== is.join("/");
}
