import type { JsonObject } from "../document.js";
import type { Key } from "../pointer.js";
import type { SwaggerContext } from "./convert-swagger.js";

/** Members of a parameter, header or item of 2.0 that say something about its value. */
const valueMembers: ReadonlySet<string> = new Set([
  "type",
  "format",
  "items",
  "default",
  "enum",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "x-nullable",
  "x-enum-varnames",
  "x-enumNames",
]);

/** How the formats of 2.0 for lists are called since. Tab-separated has no successor. */
const styles: Readonly<Record<string, { style: string; explode: boolean } | undefined>> = {
  csv: { style: "form", explode: false },
  ssv: { style: "spaceDelimited", explode: false },
  pipes: { style: "pipeDelimited", explode: false },
  multi: { style: "form", explode: true },
};

/** Gives a parameter or a header that is no body a schema, in place. `at` is where it stands, `to` where it will. */
export function convertParameter(
  parameter: JsonObject,
  at: readonly Key[],
  to: readonly Key[],
  context: SwaggerContext,
): void {
  const place = context.origins.place(context.root, at);
  const style = styleOf(parameter, at, context);
  if (style) {
    const query = parameter["in"] === "query";
    if (query) parameter["style"] = style.style;
    if (query) parameter["explode"] = style.explode;
    if (!query && style !== styles["csv"]) {
      const format = JSON.stringify(parameter["collectionFormat"]);
      context.report("unknown-collection-format", at, { format });
    }
  }
  delete parameter["collectionFormat"];
  if (parameter["schema"] !== undefined) return;
  const schema = takeSchema(parameter);
  if ("items" in schema) context.moves.add([...at, "items"], [...to, "schema", "items"]);
  context.origins.set(schema, place);
  parameter["schema"] = schema;
}

/** The schema that is spread over a parameter, taken out of it. */
export function takeSchema(parameter: JsonObject): JsonObject {
  const schema: JsonObject = {};
  for (const key of Object.keys(parameter)) {
    if (!valueMembers.has(key)) continue;
    schema[key] = parameter[key]!;
    delete parameter[key];
  }
  if (schema["type"] === "file") {
    schema["type"] = "string";
    schema["format"] = "binary";
  }
  return schema;
}

/** How a list is written; undefined for what is no list. The default of 2.0 is commas. */
export function styleOf(
  parameter: JsonObject,
  at: readonly Key[],
  { report }: SwaggerContext,
): { style: string; explode: boolean } | undefined {
  if (parameter["type"] !== "array") return undefined;
  const format = parameter["collectionFormat"] ?? "csv";
  const style =
    typeof format === "string" && Object.hasOwn(styles, format) ? styles[format] : undefined;
  if (!style) report("unknown-collection-format", at, { format: JSON.stringify(format) });
  return style ?? styles["csv"];
}
