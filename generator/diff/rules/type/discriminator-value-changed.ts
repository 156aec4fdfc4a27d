import { compatible, risky, rule } from "../../rule.js";
import { listOf } from "../list-of.js";
import { nameOfType } from "../name-of-type.js";

/** Other values of the discriminator lead to the alternatives. */
export const discriminatorValueChanged = rule(
  "discriminator-value-changed",
  "tag",
  function* (pair) {
    const { base, revision } = pair;
    if (base === undefined || base.property !== revision?.property) return;
    const was = new Map(base.cases.map(({ value, type }) => [value, nameOfType(type)]));
    const is = new Map(revision.cases.map(({ value, type }) => [value, nameOfType(type)]));
    const removed = [...was.keys()].filter((value) => !is.has(value));
    const added = [...is.keys()].filter((value) => !was.has(value));
    const moved = [...is].filter(([value, name]) => was.has(value) && was.get(value) !== name);
    const tag = `\`${base.property}\``;
    if (removed.length > 0) yield risky("wire", `no longer knows ${tag} ${listOf(removed)}.`);
    if (added.length > 0) yield compatible("wire", `knows ${tag} ${listOf(added)}.`);
    for (const [value, name] of moved)
      yield risky("wire", `is ${name} where ${tag} is \`${value}\`, no longer ${was.get(value)}.`);
  },
);
