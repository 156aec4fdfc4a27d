import { anonymousPath } from "../../compare/anonymous-path.js";
import { breaking, rule } from "../../rule.js";

/** The same name at another method or path: clients that are not renewed call what is gone. */
export const operationMoved = rule("operation-moved", "operation", function* (pair) {
  const [was, is] = [pair.base, pair.revision].map(
    (op) => `${op.method} ${anonymousPath(op.pathTemplate)}`,
  );
  if (was === is) return;
  const { base, revision } = pair;
  const from = `${base.method} ${base.pathTemplate}`;
  yield breaking("wire", `moved from ${from} to ${revision.method} ${revision.pathTemplate}.`);
});
