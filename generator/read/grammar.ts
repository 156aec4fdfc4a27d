import type { Json } from "./document.js";
import type { Key } from "./pointer.js";

/** The kinds of objects that the specification names, as far as walks tell them apart. */
type ObjectKind =
  | "document"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "header"
  | "requestBody"
  | "response"
  | "mediaType"
  | "encoding"
  | "schema"
  | "example"
  | "link"
  | "callback"
  | "securityScheme"
  | "any";

/** An object, or (where a reference stands in the place of all of them) a whole map or list of objects. */
export type Kind = ObjectKind | `${ObjectKind}Map` | `${ObjectKind}List`;

/** What stands under a member: one object, or a map or a list of them. */
export interface Child {
  readonly kind: ObjectKind;
  readonly as: "one" | "map" | "list";
  /** Members of the map that start with `x-` are extensions. */
  readonly extensible?: boolean;
}

interface Shape {
  readonly members: ReadonlyMap<string, Child>;
  /** What members are that are not listed: a callback's, say. */
  readonly rest?: Child;
}

/** Which objects stand where, in one dialect. Examples, defaults, enums and extensions are data, and not in it. */
export type Grammar = Readonly<Record<ObjectKind, Shape>>;

const one = (kind: ObjectKind): Child => ({ kind, as: "one" });
const map = (kind: ObjectKind): Child => ({ kind, as: "map" });
const list = (kind: ObjectKind): Child => ({ kind, as: "list" });
const named = (kind: ObjectKind): Child => ({ kind, as: "map", extensible: true });
const shape = (members: Readonly<Record<string, Child>>, rest?: Child): Shape => ({
  members: new Map(Object.entries(members)),
  ...(rest ? { rest } : {}),
});

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
const operations = Object.fromEntries(methods.map((method) => [method, one("operation")]));

/** The methods that a path item has members for, in lower case. */
export const operationMethods: ReadonlySet<string> = new Set(methods);

const schema = shape({
  properties: map("schema"),
  patternProperties: map("schema"),
  $defs: map("schema"),
  definitions: map("schema"),
  dependentSchemas: map("schema"),
  items: one("schema"),
  prefixItems: list("schema"),
  allOf: list("schema"),
  anyOf: list("schema"),
  oneOf: list("schema"),
  not: one("schema"),
  if: one("schema"),
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: one("schema"),
  else: one("schema"),
  additionalProperties: one("schema"),
  unevaluatedProperties: one("schema"),
  unevaluatedItems: one("schema"),
  additionalItems: one("schema"),
  contains: one("schema"),
  propertyNames: one("schema"),
  contentSchema: one("schema"),
});

const parameterOrHeader = shape({
  schema: one("schema"),
  content: map("mediaType"),
  examples: map("example"),
});

const nothing = shape({});

/** OpenAPI 3.0, 3.1 and 3.2. */
export const openapiGrammar: Grammar = {
  document: shape({
    info: one("any"),
    tags: list("any"),
    servers: list("any"),
    paths: named("pathItem"),
    webhooks: map("pathItem"),
    components: one("components"),
  }),
  components: shape({
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    examples: map("example"),
    requestBodies: map("requestBody"),
    headers: map("header"),
    securitySchemes: map("securityScheme"),
    links: map("link"),
    callbacks: map("callback"),
    pathItems: map("pathItem"),
    mediaTypes: map("mediaType"),
  }),
  pathItem: shape({
    ...operations,
    additionalOperations: map("operation"),
    parameters: list("parameter"),
    servers: list("any"),
  }),
  operation: shape({
    parameters: list("parameter"),
    requestBody: one("requestBody"),
    responses: named("response"),
    callbacks: map("callback"),
    servers: list("any"),
    externalDocs: one("any"),
    description: one("any"),
  }),
  parameter: parameterOrHeader,
  header: parameterOrHeader,
  requestBody: shape({ content: map("mediaType") }),
  response: shape({
    headers: map("header"),
    content: map("mediaType"),
    links: map("link"),
  }),
  mediaType: shape({
    schema: one("schema"),
    itemSchema: one("schema"),
    examples: map("example"),
    encoding: map("encoding"),
    prefixEncoding: list("encoding"),
    itemEncoding: one("encoding"),
  }),
  encoding: shape({
    headers: map("header"),
    encoding: map("encoding"),
    prefixEncoding: list("encoding"),
    itemEncoding: one("encoding"),
  }),
  schema,
  example: nothing,
  link: nothing,
  callback: shape({}, one("pathItem")),
  securityScheme: nothing,
  // `info: { description: { $ref: … } }` is no OpenAPI, but occurs.
  any: shape({ description: one("any") }),
};

/** Swagger 2.0. A parameter or header that is not a body looks like a schema itself. */
export const swaggerGrammar: Grammar = {
  ...openapiGrammar,
  document: shape({
    info: one("any"),
    tags: list("any"),
    paths: named("pathItem"),
    definitions: map("schema"),
    parameters: map("parameter"),
    responses: map("response"),
    securityDefinitions: map("securityScheme"),
  }),
  parameter: shape({ schema: one("schema"), items: one("schema") }),
  header: shape({ items: one("schema") }),
  response: shape({ schema: one("schema"), headers: map("header") }),
};

/** What a member of an object is; undefined for data. */
export function childOf(grammar: Grammar, kind: Kind, key: string): Child | undefined {
  const shape = (grammar as Partial<Record<Kind, Shape>>)[kind];
  // Every member of a whole map or list is one of its kind.
  if (shape === undefined) return one(kind.replace(/(?:Map|List)$/, "") as ObjectKind);
  const { members, rest } = shape;
  return members.get(key) ?? (rest === undefined || key.startsWith("x-") ? undefined : rest);
}

/** The kind of the node that keys lead to from a node of `kind`; undefined where they lead into data or to a container. */
export function kindAt(grammar: Grammar, kind: Kind, keys: readonly Key[]): Kind | undefined {
  let current: Kind = kind;
  for (let index = 0; index < keys.length; index += 1) {
    const child = childOf(grammar, current, String(keys[index]));
    if (!child) return undefined;
    if (child.as !== "one") index += 1;
    // The legacy list form of `items`.
    else if (keys[index] === "items" && /^\d+$/.test(String(keys[index + 1]))) index += 1;
    if (index >= keys.length) return undefined;
    current = child.kind;
  }
  return current;
}

/** Whether a document is of the 2.0 dialect. */
export function grammarOf(root: Json): Grammar {
  return typeof root === "object" && root !== null && Object.hasOwn(root, "swagger")
    ? swaggerGrammar
    : openapiGrammar;
}
