import type { JsonObject } from "../document.js";
import { copyJson, isObject, referenceOf, setMember } from "../json-object.js";
import type { Key } from "../pointer.js";
import type { SwaggerContext } from "./convert-swagger.js";
import { convertParameter } from "./convert-swagger-parameter.js";

/** Gives a response a content by media type, in place, and its headers schemas. */
export function convertResponse(
  response: JsonObject,
  path: readonly Key[],
  produces: readonly string[] | undefined,
  context: SwaggerContext,
): void {
  if (referenceOf(response) !== undefined) return;
  const { origins, moves, root } = context;
  const schema = response["schema"];
  const examples = isObject(response["examples"]) ? response["examples"] : {};
  const file = isObject(schema) && schema["type"] === "file";
  if (file) {
    schema["type"] = "string";
    schema["format"] = "binary";
  }
  const types = context.describe(
    produces ?? [file ? "application/octet-stream" : "application/json"],
  );
  const content: JsonObject = {};
  if (schema !== undefined) {
    const place = origins.place(root, [...path, "schema"]);
    moves.add([...path, "schema"], [...path, "content", types[0]!, "schema"]);
    types.forEach((type, index) => {
      const copy = index === 0 ? schema : copyJson(schema, context.budget);
      origins.set(copy, place);
      setMember(content, type, { schema: copy });
    });
  }
  for (const type of Object.keys(examples)) {
    if (type.startsWith("x-")) continue;
    const known = Object.hasOwn(content, type) ? content[type] : undefined;
    const media: JsonObject = isObject(known) ? known : {};
    media["example"] = examples[type]!;
    origins.setMember(media, "example", origins.place(root, [...path, "examples", type]));
    if (!isObject(known) && schema !== undefined) {
      const copy = copyJson(schema);
      origins.set(copy, origins.place(root, [...path, "schema"]));
      media["schema"] = copy;
    }
    setMember(content, type, media);
  }
  const headers = response["headers"];
  if (isObject(headers)) {
    for (const name of Object.keys(headers)) {
      const header = headers[name];
      const at = [...path, "headers", name];
      if (isObject(header)) convertParameter(header, at, at, context);
    }
  }
  delete response["schema"];
  delete response["examples"];
  if (Object.keys(content).length > 0) {
    origins.set(content, origins.place(root, path));
    response["content"] = content;
  }
}
