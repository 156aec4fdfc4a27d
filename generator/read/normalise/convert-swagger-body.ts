import type { Json, JsonObject } from "../document.js";
import { copyJson, isObject, setMember } from "../json-object.js";
import type { Key } from "../pointer.js";
import type { BodyParameter, SwaggerContext } from "./convert-swagger.js";
import { styleOf, takeSchema } from "./convert-swagger-parameter.js";

const multipart = "multipart/form-data";
const urlEncoded = "application/x-www-form-urlencoded";

/**
 * The request body that a `body` parameter stands for. A shared one is referred to by name; `shared` is that name while it is
 * made.
 */
export function convertBody(
  body: BodyParameter,
  consumes: readonly string[] | undefined,
  operation: readonly Key[] | undefined,
  { origins, moves, describe, budget }: SwaggerContext,
  shared?: string,
): JsonObject {
  const { node, path, reference, place } = body;
  if (reference !== undefined) return { $ref: reference };
  const made: JsonObject = {};
  if (node["description"] !== undefined) made["description"] = node["description"];
  if (node["required"] !== undefined) made["required"] = node["required"];
  for (const key of Object.keys(node)) if (key.startsWith("x-")) made[key] = node[key]!;
  const types = describe(consumes ?? ["application/json"]);
  const content: JsonObject = {};
  const schema = node["schema"] ?? {};
  types.forEach((type, index) => {
    const copy = index === 0 ? schema : copyJson(schema, budget);
    if (place) origins.set(copy, { file: place.file, pointer: `${place.pointer}/schema` });
    setMember(content, type, { schema: copy });
  });
  made["content"] = content;
  if (place) origins.set(made, place);
  const home = operation
    ? [...operation, "requestBody"]
    : ["components", "requestBodies", String(shared)];
  if (path) moves.add([...path, "schema"], [...home, "content", types[0]!, "schema"]);
  return made;
}

/** The request body that `formData` parameters make together: an object, a property for each. */
export function convertForm(
  fields: readonly BodyParameter[],
  consumes: readonly string[] | undefined,
  operation: readonly Key[],
  context: SwaggerContext,
): JsonObject {
  const { origins, root } = context;
  const properties: JsonObject = {};
  const required: Json[] = [];
  const encoding: JsonObject = {};
  let files = false;
  for (const { node, path, reference, place } of fields) {
    const { name } = node;
    if (typeof name !== "string") {
      context.report("malformed", path ?? operation, { name: "name", expected: "text" });
      continue;
    }
    // A field that others refer to, or that the operations of a path share, is needed again.
    const field = copyJson(node, context.budget);
    if (!isObject(field)) break;
    const style = styleOf(field, path ?? operation, context);
    files ||= field["type"] === "file";
    const schema = isObject(field["schema"]) ? field["schema"] : takeSchema(field);
    if (typeof field["description"] === "string") schema["description"] ??= field["description"];
    for (const key of Object.keys(field)) if (key.startsWith("x-")) schema[key] = field[key]!;
    if (field["required"] === true) required.push(name);
    if (style && !style.explode) setMember(encoding, name, style);
    const origin = place ?? (reference ? originOf(reference, context) : undefined);
    setMember(properties, name, schema);
    if (origin) origins.set(schema, origin);
  }
  const schema: JsonObject = { type: "object", properties };
  if (required.length > 0) schema["required"] = required;
  const content: JsonObject = {};
  context.describe(formTypes(consumes, files)).forEach((type, index) => {
    const media: JsonObject = { schema: index === 0 ? schema : copyJson(schema, context.budget) };
    if (Object.keys(encoding).length > 0) media["encoding"] = copyJson(encoding);
    setMember(content, type, media);
  });
  const made: JsonObject = { content };
  if (required.length > 0) made["required"] = true;
  origins.set(made, origins.place(root, operation));
  return made;
}

function originOf(reference: string, { origins, root }: SwaggerContext) {
  return origins.place(root, reference.slice(reference.indexOf("#") + 2).split("/"));
}

function formTypes(consumes: readonly string[] | undefined, files: boolean): readonly string[] {
  const listed = (consumes ?? []).filter(
    (type) => type.startsWith(multipart) || (!files && type.startsWith(urlEncoded)),
  );
  if (listed.length > 0) return listed;
  return [files ? multipart : urlEncoded];
}
