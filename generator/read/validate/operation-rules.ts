import { isObject } from "../json-object.js";
import type { Json } from "../document.js";
import { formatPointer } from "../pointer.js";
import type { Key } from "../pointer.js";
import type { Rule, RuleContext } from "./rule.js";

const hasResponses: Rule = {
  kind: "operation",
  start:
    () =>
    (operation, { report }) => {
      const { responses } = operation;
      if (isObject(responses) && Object.keys(responses).some((key) => !key.startsWith("x-")))
        return;
      report("no-responses", [], {});
    },
};

const idsAreUnique: Rule = {
  kind: "operation",
  start() {
    const places = new Map<string, string>();
    return (operation, { path, report }) => {
      const { operationId } = operation;
      if (typeof operationId !== "string") return;
      const other = places.get(operationId);
      if (other === undefined) places.set(operationId, formatPointer(path));
      else report("duplicate-operation-id", ["operationId"], { operationId, other });
    };
  },
};

/** No parameter is declared twice. That path parameters and placeholders belong together, the model checks. */
const parametersAreDistinct = (kind: "pathItem" | "operation"): Rule => ({
  kind,
  start:
    () =>
    ({ parameters }, context): void => {
      if (!Array.isArray(parameters)) return;
      const path = [...context.path, "parameters"];
      // References are followed when all of them are settled.
      context.later(() => checkList(parameters, path, context));
    },
});

function checkList(
  parameters: readonly Json[],
  path: readonly Key[],
  { reportAt, resolve }: RuleContext,
): void {
  const found = new Set<string>();
  const locations = new Set<string>();
  parameters.forEach((item, index) => {
    const { name, in: location } = isObject(item) ? resolve(item) : {};
    if (typeof name !== "string" || typeof location !== "string") return;
    const key = `${location} ${name}`;
    if (found.has(key)) reportAt("duplicate-parameter", [...path, index], { name, location });
    found.add(key);
    locations.add(location);
  });
  if (locations.has("query") && locations.has("querystring")) {
    reportAt("querystring-with-query", path, {});
  }
}

/** Names and locations are what makes a parameter one. */
const parametersAreNamed: Rule = {
  kind: "parameter",
  start:
    () =>
    (parameter, { report }) => {
      if (typeof parameter["$ref"] === "string") return;
      for (const name of ["name", "in"]) {
        if (typeof parameter[name] !== "string") report("incomplete-parameter", [], { name });
      }
    },
};

/** Operations and their parameters. */
export const operationRules: readonly Rule[] = [
  hasResponses,
  idsAreUnique,
  parametersAreDistinct("pathItem"),
  parametersAreDistinct("operation"),
  parametersAreNamed,
];
