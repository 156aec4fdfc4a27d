import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Node } from "./documents.js";

/** Which of the two sides of an API looks at a value. */
export type Direction = "read" | "write";

/** The document as one side sees it: properties of the other direction may not be there at all. */
function viewOf(document: Node, direction: Direction): Node {
  const banned = direction === "read" ? "writeOnly" : "readOnly";
  const visit = (node: Node): Node => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== "object" || node === null) return node;
    const copy = Object.fromEntries(
      Object.entries<Node>(node).map(([key, value]) => [key, visit(value)]),
    );
    const properties: Record<string, Node> = node.properties ?? {};
    if (typeof properties !== "object") return copy;
    for (const [name, property] of Object.entries(properties)) {
      if (property?.[banned] !== true) continue;
      copy.properties[name] = false;
      if (Array.isArray(copy.required)) {
        copy.required = copy.required.filter((required: string) => required !== name);
      }
    }
    return copy;
  };
  return visit(document);
}

/** What is wrong with a value, by the pointer of its schema; empty where it is fine. */
export type Validator = (pointer: string, value: unknown) => readonly unknown[];

/** Validates values against schemas of a document. */
export function validatorOf(document: Node, direction: Direction): Validator {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  formats.default(ajv);
  ajv.addFormat("decimal", /^-?\d+(?:\.\d+)?$/);
  ajv.addSchema({ ...viewOf(document, direction), $id: "https://example.com/api" });
  const compiled = new Map<string, ValidateFunction>();
  return (pointer, value) => {
    let validate = compiled.get(pointer);
    if (validate === undefined) {
      validate = ajv.compile({ $ref: `https://example.com/api#${pointer}` });
      compiled.set(pointer, validate);
    }
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

/** A part of a JSON Pointer in the fragment of a URI. */
export const token = (text: string) =>
  encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));

/** Where the JSON schema of a body or an answer stands. */
export function schemaPointer(node: Node, pointer: string): string {
  const at = typeof node.$ref === "string" ? node.$ref.slice(1) : pointer;
  return `${at}/content/application~1json/schema`;
}
