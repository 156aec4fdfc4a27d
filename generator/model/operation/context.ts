import type { Code } from "../../diagnostics/catalogue.js";
import type { Json, JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Auth, Place, Requirement } from "../api.js";
import { own, type Node } from "../schema/node.js";
import type { Schemas } from "../schema/schemas.js";

/** What is built once for each object that describes it. */
export type Kind = "header" | "param" | "body" | "response";

/** What the builders of operations share while one document is built. */
export interface OperationContext {
  readonly schemas: Schemas;
  /** Schemes by name, and what a call needs unless its operation says otherwise. */
  readonly auth: ReadonlyMap<string, Auth>;
  readonly security: readonly Requirement[];
  report(code: Code, pointer: string, details: Readonly<Record<string, string>>): void;
  place(pointer: string): Place;
  /** Builds what an object of the document describes once, however often it is referred to. */
  once<Built>(kind: Kind, source: JsonObject, build: () => Built): Built;
}

/**
 * The object at a node, behind any references. What may stand beside a reference to say more
 * (`summary`, `description`) wins over what is said there. Undefined where there is no object.
 */
export function objectAt(
  value: Json | undefined,
  pointer: string,
  context: OperationContext,
): Node<JsonObject> | undefined {
  if (!isObject(value)) return undefined;
  if (!Object.hasOwn(value, "$ref")) return { value, pointer };
  const target = context.schemas.resolver.follow({ value, pointer });
  if (!target || !isObject(target.value)) return undefined;
  const words = ["summary", "description"].filter((key) => own(value, key) !== undefined);
  if (words.length === 0) return { value: target.value, pointer: target.pointer };
  const said = Object.fromEntries(words.map((key) => [key, value[key]!]));
  return { value: { ...target.value, ...said }, pointer: target.pointer };
}

/** The component that stands at a pointer, as a member to spread; nothing for any other place. */
export function component(section: string, pointer: string): { readonly component?: string } {
  const prefix = `/components/${section}/`;
  if (!pointer.startsWith(prefix)) return {};
  const key = pointer.slice(prefix.length);
  return key.includes("/") ? {} : { component: key.replaceAll("~1", "/").replaceAll("~0", "~") };
}
