import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Json, JsonObject } from "../document.js";
import { operationMethods } from "../grammar.js";
import { copyJson, isObject, referenceOf, setMember, startCopyBudget } from "../json-object.js";
import type { CopyBudget } from "../json-object.js";
import type { Origins } from "../origins.js";
import { parsePointer, valueAt } from "../pointer.js";
import type { Key } from "../pointer.js";
import { splitReference } from "../fragment.js";
import { convertBody, convertForm } from "./convert-swagger-body.js";
import { convertParameter } from "./convert-swagger-parameter.js";
import { convertResponse } from "./convert-swagger-response.js";
import { convertSecurityScheme, serversOf } from "./convert-swagger-root.js";
import type { Moves } from "./moves.js";

/** What the steps of the conversion share. */
export interface SwaggerContext {
  readonly root: JsonObject;
  readonly origins: Origins;
  readonly moves: Moves;
  /** The media types that are described on their own: the first only, when the copies grow out of bounds. */
  describe<T>(types: readonly T[]): readonly T[];
  /** For copies of schemas, one a media type. */
  readonly budget: CopyBudget;
  report(
    code: Parameters<Diagnostics["report"]>[0],
    path: readonly Key[],
    details: Readonly<Record<string, string>>,
  ): void;
}

/** Sections of a 2.0 document, and where they go. */
const sections = {
  definitions: ["components", "schemas"],
  parameters: ["components", "parameters"],
  responses: ["components", "responses"],
  securityDefinitions: ["components", "securitySchemes"],
} as const;

/**
 * Gives a Swagger 2.0 document the structure of OpenAPI 3, in place. Schemas are moved, not looked into; references
 * keep their text: `moves` tells where they lead now.
 */
export function convertSwagger(
  root: JsonObject,
  origins: Origins,
  moves: Moves,
  report: SwaggerContext["report"],
): void {
  const budget = startCopyBudget();
  const describe: SwaggerContext["describe"] = (types) => {
    budget.left -= types.length;
    if (budget.left >= 0) return types;
    report("refs-too-many", [], { reference: "produces" });
    return types.slice(0, 1);
  };
  const context: SwaggerContext = { root, origins, moves, describe, budget, report };
  const consumes = texts(root["consumes"]);
  const produces = texts(root["produces"]);
  // Parameters first, while every reference still leads where its author meant.
  if (isObject(root["paths"])) convertPaths(root["paths"]);
  if (isObject(root["responses"])) {
    forEachObject(root["responses"], (response, name) =>
      convertResponse(response, ["responses", name], produces, context),
    );
  }
  const bodies = convertSharedParameters();
  const components: JsonObject = {};
  for (const [section, to] of Object.entries(sections)) {
    const value = root[section];
    if (!isObject(value)) continue;
    origins.setMember(components, to[1], origins.place(root, [section]));
    moves.add([section], to);
    components[to[1]] = value;
  }
  if (Object.keys(bodies).length > 0) components["requestBodies"] = bodies;
  if (isObject(root["securityDefinitions"])) {
    forEachObject(root["securityDefinitions"], convertSecurityScheme);
  }
  const servers = serversOf(root);
  for (const member of [
    ...Object.keys(sections),
    "swagger",
    "host",
    "basePath",
    "schemes",
    "consumes",
    "produces",
  ]) {
    delete root[member];
  }
  if (servers) root["servers"] = servers;
  root["components"] = components;

  function convertPaths(paths: JsonObject): void {
    forEachObject(paths, (item, path) => {
      if (path.startsWith("x-")) return;
      const shared = Array.isArray(item["parameters"]) ? item["parameters"] : [];
      const own = sortParameters(shared, ["paths", path, "parameters"]);
      forEachObject(item, (operation, method) => {
        if (operationMethods.has(method)) convertOperation(operation, ["paths", path, method], own);
      });
      if (Array.isArray(item["parameters"])) item["parameters"] = own.others;
    });
  }

  function convertOperation(operation: JsonObject, path: readonly Key[], around: Sorted): void {
    const listed = Array.isArray(operation["parameters"]) ? operation["parameters"] : [];
    const own = sortParameters(listed, [...path, "parameters"]);
    const types = texts(operation["consumes"]) ?? consumes;
    // Several operations may share the one of their path, but no object stands at two places.
    const [outer] = around.bodies;
    const body = own.bodies[0] ?? (outer && { ...outer, node: copyJson(outer.node, budget) });
    const names = new Set(own.fields.map(({ node }) => node["name"]));
    const fields = [
      ...around.fields.filter(({ node }) => !names.has(node["name"]!)),
      ...own.fields,
    ];
    if (body && (fields.length > 0 || own.bodies.length > 1)) {
      const other = fields.length > 0 ? "the fields of a form are" : "all but the first are";
      context.report("second-body", path, { other });
    }
    let made: JsonObject | undefined;
    if (body) made = convertBody(body, types, path, context);
    else if (fields.length > 0) made = convertForm(fields, types, path, context);
    if (listed.length > 0) operation["parameters"] = own.others;
    if (made) operation["requestBody"] = made;
    const responses = operation["responses"];
    if (isObject(responses)) {
      const answers = texts(operation["produces"]) ?? produces;
      forEachObject(responses, (response, status) => {
        if (status.startsWith("x-")) return;
        convertResponse(response, [...path, "responses", status], answers, context);
      });
    }
    for (const member of ["consumes", "produces", "schemes"]) delete operation[member];
  }

  /** Divides a list of parameters, and converts those that stay parameters. */
  function sortParameters(list: readonly Json[], path: readonly Key[]): Sorted {
    const sorted: Sorted = { bodies: [], fields: [], others: [] };
    list.forEach((node, index) => {
      const at = [...path, index];
      if (!isObject(node)) return;
      const reference = referenceOf(node);
      const target = reference === undefined ? node : follow(reference);
      const location = isObject(target) ? target["in"] : undefined;
      const place = origins.place(root, at);
      if (isObject(target) && (location === "body" || location === "formData")) {
        const from = reference === undefined ? at : undefined;
        const found = { node: target, path: from, reference, place: from ? place : undefined };
        sorted[location === "body" ? "bodies" : "fields"].push(found);
        return;
      }
      origins.set(node, place);
      const to = [...path, sorted.others.length];
      if (sorted.others.length !== index) moves.add(at, to);
      if (reference === undefined) convertParameter(node, at, to, context);
      sorted.others.push(node);
    });
    return sorted;
  }

  function follow(reference: string): Json | undefined {
    return valueAt(root, parsePointer(splitReference(reference).fragment));
  }

  function convertSharedParameters(): JsonObject {
    const made: JsonObject = {};
    const shared = root["parameters"];
    if (!isObject(shared)) return made;
    forEachObject(shared, (parameter, name) => {
      const path = ["parameters", name];
      const location = parameter["in"];
      if (location === "body") {
        const at = {
          node: parameter,
          path,
          reference: undefined,
          place: origins.place(root, path),
        };
        setMember(made, name, convertBody(at, consumes, undefined, context, name));
        moves.add(path, ["components", "requestBodies", name]);
      } else if (location !== "formData") {
        origins.set(parameter, origins.place(root, path));
        convertParameter(parameter, path, path, context);
        return;
      }
      delete shared[name];
    });
    return made;
  }
}

/** A parameter that becomes a body, or a part of one. */
export interface BodyParameter {
  readonly node: JsonObject;
  /** Where it stands; undefined for one behind a reference. */
  readonly path: readonly Key[] | undefined;
  readonly reference: string | undefined;
  readonly place: ReturnType<Origins["place"]> | undefined;
}

interface Sorted {
  readonly bodies: BodyParameter[];
  readonly fields: BodyParameter[];
  readonly others: Json[];
}

function forEachObject(map: JsonObject, visit: (value: JsonObject, key: string) => void): void {
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (isObject(value)) visit(value, key);
  }
}

function texts(value: Json | undefined): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.filter((item): item is string => typeof item === "string");
  return found.length > 0 ? found : undefined;
}
