import { breaking, compatible, risky, rule } from "../../rule.js";
import { listOf } from "../list-of.js";

/** Any value before, listed ones now. */
export const becameEnum = rule("became-enum", "values", function* ({ base, revision, direction }) {
  if (!base.any || revision.any) return;
  const text = `one of ${listOf(revision.listed)}`;
  if (direction !== "request") yield compatible("compile", `is ${text}.`);
  else if (revision.open) yield risky("wire", `should be ${text}.`);
  else yield breaking("compile", `has to be ${text}.`);
});
