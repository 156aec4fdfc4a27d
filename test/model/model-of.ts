import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import type { Api, Model, Operation, Type } from "../../generator/model/api.js";
import { buildApi, type BuildOptions } from "../../generator/model/build.js";
import type { Document, JsonObject } from "../../generator/read/document.js";

/** A document that was never a file: every place is in `api.yaml`. */
export function documentOf(root: JsonObject): Document {
  return { root, place: (pointer) => ({ file: "api.yaml", pointer }), locate: () => undefined };
}

export interface Modelled {
  readonly api: Api;
  /** Codes with the pointers of their places. */
  readonly found: readonly string[];
  readonly messages: readonly string[];
}

/** The model of a document that says only what a test is about. */
export function modelOf(root: JsonObject, options: BuildOptions = {}): Modelled {
  const diagnostics = collectDiagnostics();
  const whole = { openapi: "3.1.0", info: { title: "Test", version: "1" }, ...root };
  const api = buildApi(documentOf(whole), options, diagnostics);
  return {
    api,
    found: diagnostics.all.map(({ code, place }) => `${code} ${place?.pointer}`),
    messages: diagnostics.all.map(({ message }) => message),
  };
}

/** The models of some schemas, by the name in the document. */
export function modelsOf(schemas: JsonObject): {
  readonly models: ReadonlyMap<string, Model>;
  readonly types: Readonly<Record<string, string>>;
  readonly found: readonly string[];
} {
  const { api, found } = modelOf({ components: { schemas } });
  return {
    models: new Map(api.models.map((model) => [model.source, model])),
    types: Object.fromEntries(api.models.map((model) => [model.name, show(model.type)])),
    found,
  };
}

/** The type of one schema, as `show` prints it. */
export function typeOf(schema: JsonObject[string], others: JsonObject = {}): string {
  return modelsOf({ ...others, It: schema }).types["It"]!;
}

/** The operations of a model by id. */
export function operationsOf(api: Api): ReadonlyMap<string, Operation> {
  const all = [...api.resources.flatMap((resource) => resource.operations), ...api.webhooks];
  return new Map(all.map((op) => [op.id, op]));
}

/** A type in one line, close to TypeScript; limits in angle brackets, one-way properties marked. */
export function show(type: Type): string {
  switch (type.kind) {
    case "string":
    case "number": {
      const { kind, ...limits } = type;
      const isInteger = "integer" in limits && limits.integer;
      const shown = Object.entries(limits).filter(([key]) => key !== "integer");
      const text = shown.map(([key, value]) => `${key}=${value}`).join(",");
      return `${isInteger ? "integer" : kind}${text && `<${text}>`}`;
    }
    case "literal":
      return JSON.stringify(type.value);
    case "array": {
      const items = show(type.items);
      const limits = [type.minItems ?? "", type.maxItems ?? ""].join("..");
      const suffix = `${limits === ".." ? "" : `<${limits}>`}${type.unique ? "<unique>" : ""}`;
      return `${/[ |&]/.test(items) ? `(${items})` : items}[]${suffix}`;
    }
    case "tuple": {
      const items = type.items.map((item, i) => `${show(item)}${i < type.required ? "" : "?"}`);
      return `[${[...items, ...(type.rest ? [`...${show(type.rest)}`] : [])].join(", ")}]`;
    }
    case "record":
      return `Record<${type.keys ? show(type.keys) : "string"}, ${show(type.values)}>`;
    case "object": {
      const members = type.properties.map(({ name, required, direction, type: inner }) => {
        const mark = direction === "both" ? "" : `${direction} `;
        return `${mark}${name}${required ? "" : "?"}: ${show(inner)}`;
      });
      if (type.rest) members.push(`[*]: ${show(type.rest)}`);
      if (type.closed) members.push("closed");
      return `{ ${members.join("; ")} }`;
    }
    case "union": {
      const members = type.members.map(show).join(" | ");
      const cases = type.tag?.cases.map((each) => `${each.value}=${show(each.type)}`);
      const tag = type.tag ? ` by ${type.tag.property}(${cases!.join(", ")})` : "";
      return `${members}${type.open ? " open" : ""}${tag}`;
    }
    case "intersection":
      return type.members
        .map((member) => (member.kind === "union" ? `(${show(member)})` : show(member)))
        .join(" & ");
    case "ref":
      return type.model.name;
    default:
      return type.kind;
  }
}
