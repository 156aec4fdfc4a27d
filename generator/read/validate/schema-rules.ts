import type { Json } from "../document.js";
import type { Rule } from "./rule.js";

const patternsAreRegular: Rule = {
  kind: "schema",
  start() {
    const known = new Map<string, boolean>();
    return ({ pattern }, { report }) => {
      if (typeof pattern !== "string") return;
      let legal = known.get(pattern);
      if (legal === undefined) known.set(pattern, (legal = isRegular(pattern)));
      if (!legal) report("bad-pattern", ["pattern"], { pattern });
    };
  },
};

function isRegular(pattern: string): boolean {
  return ["u", ""].some((flags) => {
    try {
      return new RegExp(pattern, flags) instanceof RegExp;
    } catch {
      return false;
    }
  });
}

const defaultsAreListed: Rule = {
  kind: "schema",
  start:
    () =>
    (schema, { report }) => {
      const { default: value, enum: values } = schema;
      if (value === undefined || !Array.isArray(values)) return;
      // An array's default may list several of the values that its items have.
      if (typeof value === "object" && value !== null) return;
      if (!values.includes(value)) {
        report("default-not-in-enum", ["default"], { value: text(value) });
      }
    },
};

function text(value: Json): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}

/** Schemas that contradict themselves. */
export const schemaRules: readonly Rule[] = [patternsAreRegular, defaultsAreListed];
