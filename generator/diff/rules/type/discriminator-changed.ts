import { risky, rule } from "../../rule.js";

/** The alternatives are told apart by another property, by one at last, or by none any more. */
export const discriminatorChanged = rule("discriminator-changed", "tag", function* (pair) {
  const was = pair.base?.property;
  const is = pair.revision?.property;
  if (was === is) return;
  if (is === undefined) yield risky("wire", `is no longer told apart by \`${was}\`.`);
  else if (was === undefined) yield risky("wire", `is told apart by \`${is}\`.`);
  else yield risky("wire", `is told apart by \`${is}\`, no longer by \`${was}\`.`);
});
