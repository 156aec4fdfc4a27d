import type { Code } from "../../diagnostics/catalogue.js";
import type { JsonObject } from "../document.js";
import type { Kind } from "../grammar.js";
import type { Key } from "../pointer.js";

/** What a rule may ask for and where it says what it found. */
export interface RuleContext {
  readonly root: JsonObject;
  /** Keys to the node that is checked; copy them to keep them. */
  readonly path: readonly Key[];
  /** Reports at a node below the one that is checked. */
  report(code: Code, below: readonly Key[], details: Readonly<Record<string, string>>): void;
  /** Reports at keys from the root, after the walk. */
  reportAt(code: Code, path: readonly Key[], details: Readonly<Record<string, string>>): void;
  /** Does something after the walk, when references lead where they should. */
  later(check: () => void): void;
  /** Follows a reference, if the node is one. */
  resolve(node: JsonObject): JsonObject;
}

/** A check of each object of one kind. */
export interface Rule {
  readonly kind: Kind;
  /** Makes what the rule remembers over one document, and gives the check. */
  start(): (node: JsonObject, context: RuleContext) => void;
}
