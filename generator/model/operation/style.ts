import type { JsonObject } from "../../read/document.js";
import type { Param, Style } from "../api.js";
import { own, text } from "../schema/node.js";

const kinds = new Set<string>([
  "simple",
  "label",
  "matrix",
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
  "cookie",
]);

const usual = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
  querystring: "content",
} as const;

/** The style of a parameter or an encoded property, with the defaults of its location. */
export function styleOf(source: JsonObject, location: Param["in"]): Style {
  const named = text(source, "style");
  const kind = named !== undefined && kinds.has(named) ? (named as Style["kind"]) : usual[location];
  const explode = own(source, "explode");
  return {
    kind,
    explode: typeof explode === "boolean" ? explode : kind === "form" || kind === "cookie",
    allowReserved: own(source, "allowReserved") === true,
    ...(own(source, "allowEmptyValue") === true && { allowEmptyValue: true }),
  };
}
