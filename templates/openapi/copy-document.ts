import type { TemplateContext } from "quillgen/template";

type Document = TemplateContext["document"];
type Json = Document[string];

/** What openapi-typescript makes declarations of, so that a reference can begin with it. */
const declared = /^#\/(?:paths|webhooks|components)\//;

/**
 * A copy of a document that openapi-typescript can be trusted with: it writes down the first word of a
 * reference as code, a second operation of the same id as a second member, and it changes what it is given.
 */
export function copyDocument(document: Document): Document {
  const root = copy(document) as Document;
  const ids = new Set<string>();
  for (const pathItem of Object.values(asObject(root["paths"]))) {
    for (const operation of Object.values(asObject(pathItem))) {
      const id = asObject(operation)["operationId"];
      if (typeof id !== "string") continue;
      if (ids.has(id)) delete asObject(operation)["operationId"];
      ids.add(id);
    }
  }
  return root;
}

/** Depth is bounded: the reader refuses documents of more than 500 levels. */
function copy(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  const made: Document = {};
  for (const key of Object.keys(value)) {
    const inner = value[key]!;
    if (key === "$ref" && typeof inner === "string" && !declared.test(inner)) continue;
    // An assignment to `__proto__` would not make a member.
    if (key === "__proto__") continue;
    made[key] = copy(inner);
  }
  return made;
}

function asObject(value: Json | undefined): Document {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
