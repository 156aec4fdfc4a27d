import type { Json, JsonObject } from "../document.js";
import { isObject } from "../json-object.js";
import type { Rule } from "./rule.js";

const idsNameResourceAndVerb: Rule = {
  kind: "operation",
  start:
    () =>
    ({ operationId }, { report }) => {
      if (operationId === undefined) report("curated-no-operation-id", [], {});
      else if (!/^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)+$/.test(String(operationId))) {
        report("curated-operation-id", ["operationId"], { operationId: String(operationId) });
      }
    },
};

const operationsHaveSummaries: Rule = {
  kind: "operation",
  start:
    () =>
    (operation, { report }) => {
      if (isBlank(operation["summary"])) report("curated-no-summary", [], {});
    },
};

const operationsHaveOneDeclaredTag: Rule = {
  kind: "operation",
  start:
    () =>
    (operation, { root, report }) => {
      const tags = Array.isArray(operation["tags"]) ? operation["tags"] : [];
      if (tags.length !== 1) report("curated-one-tag", [], { count: String(tags.length) });
      const declared = new Set(
        (Array.isArray(root["tags"]) ? root["tags"] : []).map(
          (tag) => isObject(tag) && tag["name"],
        ),
      );
      tags.forEach((tag, index) => {
        if (!declared.has(tag))
          report("curated-undeclared-tag", ["tags", index], { tag: String(tag) });
      });
    },
};

const bodiesHaveExamples: Rule = {
  kind: "mediaType",
  start:
    () =>
    (media, { path, report }) => {
      if (path.includes("headers") || path.includes("parameters")) return;
      if (media["example"] !== undefined) return;
      const { examples, schema } = media;
      if (isObject(examples) && Object.keys(examples).length > 0) return;
      // Nobody writes an example of bytes.
      if (schema === undefined || schema === false || isBinary(schema)) return;
      // Bytes cannot be shown.
      if (isObject(schema) && schema["format"] === "binary") return;
      report("curated-no-example", [], {});
    },
};

const parametersAreDescribed: Rule = {
  kind: "parameter",
  start:
    () =>
    (parameter, { report }) => {
      if (typeof parameter["$ref"] === "string" || !isBlank(parameter["description"])) return;
      report("curated-no-description", [], { what: `The parameter ${String(parameter["name"])}` });
    },
};

const schemasAreDescribed: Rule = {
  kind: "schema",
  start:
    () =>
    (schema, { path, report }) => {
      const place = nameOf(path);
      if (place === undefined || typeof schema["$ref"] === "string") return;
      // What is only a wrapper of a reference, `anyOf: [$ref, null]` say, is described where it leads to.
      if (isBlank(schema["description"]) && !refersOnly(schema)) {
        report("curated-no-description", [], { what: place });
      }
    },
};

const requiredNamesAreProperties: Rule = {
  kind: "schema",
  start:
    () =>
    (schema, { report }) => {
      const { required, properties } = schema;
      if (
        !Array.isArray(required) ||
        ["allOf", "anyOf", "oneOf", "$ref"].some((key) => key in schema)
      ) {
        return;
      }
      required.forEach((name, index) => {
        if (isObject(properties) && Object.hasOwn(properties, String(name))) return;
        report("curated-required-unlisted", ["required", index], { name: String(name) });
      });
    },
};

/** What a schema is called where it has to be described: a component or a property. */
function nameOf(path: readonly (string | number)[]): string | undefined {
  const [last, before] = [path.at(-1), path.at(-2)];
  if (path.length === 3 && path[0] === "components") return `The schema ${String(last)}`;
  return before === "properties" && path.at(-3) !== "properties"
    ? `The property ${String(last)}`
    : undefined;
}

function refersOnly(schema: JsonObject): boolean {
  const members = schema["anyOf"] ?? schema["allOf"] ?? schema["oneOf"];
  return Array.isArray(members) && members.some((member) => isObject(member) && "$ref" in member);
}

function isBinary(schema: Json): boolean {
  return isObject(schema) && schema["format"] === "binary";
}

function isBlank(value: Json | undefined): boolean {
  return typeof value !== "string" || value.trim() === "";
}

/** What a description that people maintain by hand promises its readers, beyond being right. */
export const curationRules: readonly Rule[] = [
  idsNameResourceAndVerb,
  operationsHaveSummaries,
  operationsHaveOneDeclaredTag,
  bodiesHaveExamples,
  parametersAreDescribed,
  schemasAreDescribed,
  requiredNamesAreProperties,
];
