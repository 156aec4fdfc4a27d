import type { Code } from "../../diagnostics/catalogue.js";
import type { Json, JsonObject } from "../../read/document.js";
import type { Model, Type } from "../api.js";
import type { Facts } from "./facts.js";
import type { Family } from "./inheritance.js";
import type { Node } from "./node.js";
import type { Resolver } from "./resolver.js";

/** The type that a name of the surrounding schema has: for branches that only require it. */
export type Surroundings = (property: string) => Type | undefined;

/** What the builders of types share while one document is built. */
export interface SchemaContext {
  readonly resolver: Resolver;
  readonly facts: Facts;
  /** The type of a schema. Absent: anything. */
  typeOf(value: Json | undefined, pointer: string, surroundings?: Surroundings): Type;
  /** The type that a node has where something refers to it: mostly a reference to a model. */
  typeOfTarget(target: Node): Type;
  /**
   * The type of a property that another schema declares, remembered. Unknown while it is being built:
   * the schema that asks stands inside of it, and refers to it anyway.
   */
  typeOfInherited(node: Node): Type;
  /** The type that a `$dynamicRef` has, as far as the schemas around it bind it. */
  typeOfDynamic(reference: string, pointer: string): Type;
  /** Whether a schema refers to an anchor that the schemas around the reference bind anew. */
  isRebound(node: Node<JsonObject>): boolean;
  /** A string of bytes, or of text where bytes cannot stand. */
  binary(): Type;
  /** The values that discriminators of its parents demand of a model that is being built. */
  tagsOf(node: Node<JsonObject>): ReadonlyMap<string, Type>;
  /** Who extends a parent with a discriminator; undefined for what is none. */
  familyOf(node: Node): Family | undefined;
  /** The pointer of the model that is being built, or undefined. */
  modelPointer(): string | undefined;
  kindsOfModel(model: Model): number;
  report(code: Code, pointer: string, details: Readonly<Record<string, string>>): void;
}
