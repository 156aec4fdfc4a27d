import { breaking, compatible, risky, rule } from "../../rule.js";

/** Texts have to look otherwise. Which of two patterns lets more through cannot be told. */
export const patternChanged = rule("pattern-changed", "type", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.kind !== "string" || revision.kind !== "string") return;
  // An empty pattern matches everything.
  const [was, is] = [base.pattern || undefined, revision.pattern || undefined];
  if (was === is) return;
  const isSent = direction === "request";
  if (is === undefined) {
    const text = `no longer has to match \`${was}\`.`;
    yield isSent ? compatible("wire", text) : risky("wire", text);
  } else if (isSent) yield breaking("wire", `has to match \`${is}\`.`);
  else if (was === undefined) yield compatible("wire", `always matches \`${is}\`.`);
  else yield risky("wire", `matches \`${is}\`, no longer \`${was}\`.`);
});
