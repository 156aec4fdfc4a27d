import { isObject } from "../../../read/json-object.js";
import type { Json } from "../../../read/document.js";
import { breaking, compatible, rule } from "../../rule.js";

/** Members that must be there where another one is. No type says this. */
export const dependentRequiredChanged = rule(
  "dependent-required-changed",
  "schema",
  function* (pair) {
    const was = demandsOf(pair.base);
    const is = demandsOf(pair.revision);
    const isSent = pair.direction === "request";
    for (const demand of is) {
      if (was.has(demand)) continue;
      if (isSent) yield breaking("wire", `has to have ${demand}.`);
      else yield compatible("wire", `has ${demand}.`);
    }
    for (const demand of was) {
      if (is.has(demand)) continue;
      if (isSent) yield compatible("wire", `no longer has to have ${demand}.`);
      else yield breaking("wire", `no longer has ${demand}.`);
    }
  },
);

function demandsOf(schema: Json | undefined): Set<string> {
  const demands = new Set<string>();
  if (!isObject(schema) || !Object.hasOwn(schema, "dependentRequired")) return demands;
  const dependent = schema["dependentRequired"];
  if (!isObject(dependent)) return demands;
  for (const [trigger, names] of Object.entries(dependent)) {
    if (!Array.isArray(names)) continue;
    for (const name of names) demands.add(`\`${String(name)}\` where it has \`${trigger}\``);
  }
  return demands;
}
