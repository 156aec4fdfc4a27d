import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Bundle } from "../bundle/bundle.js";
import type { JsonObject } from "../document.js";
import { splitReference } from "../fragment.js";
import type { Kind } from "../grammar.js";
import { isObject, referenceOf } from "../json-object.js";
import type { Visit } from "../normalise/normalise.js";
import { parsePointer, valueAt } from "../pointer.js";
import type { Key } from "../pointer.js";
import { curationRules } from "./curation-rules.js";
import { operationRules } from "./operation-rules.js";
import type { Rule, RuleContext } from "./rule.js";
import { schemaRules } from "./schema-rules.js";
import { structureRules } from "./structure-rules.js";
import { swaggerRules } from "./swagger-rules.js";

/** Checks a document while somebody else walks it. */
export interface Validation {
  readonly visit: Visit;
  /** Does what had to wait for the end of the walk. */
  finish(): void;
}

/** Prepares the rules for one document; `curated` adds those of a description that is maintained by hand. */
export function startValidation(
  { root, origins }: Bundle,
  curated: boolean,
  diagnostics: Diagnostics,
): Validation {
  const rules: readonly Rule[] = [
    ...structureRules,
    ...operationRules,
    ...schemaRules,
    ...swaggerRules,
    ...(curated ? curationRules : []),
  ];
  const checks = new Map<Kind, ReturnType<Rule["start"]>[]>();
  for (const rule of rules) {
    checks.set(rule.kind, [...(checks.get(rule.kind) ?? []), rule.start()]);
  }
  const waiting: (() => void)[] = [];
  const targets = new Map<string, JsonObject>();
  let path: readonly Key[] = [];
  const context: RuleContext = {
    root,
    get path() {
      return path;
    },
    report(code, below, details) {
      diagnostics.report(code, origins.place(root, [...path, ...below]), details);
    },
    reportAt(code, keys, details) {
      diagnostics.report(code, origins.place(root, keys), details);
    },
    later(check) {
      waiting.push(check);
    },
    resolve(node) {
      const reference = referenceOf(node);
      if (reference === undefined) return node;
      let target = targets.get(reference);
      if (!target) targets.set(reference, (target = resolve(root, node)));
      return target;
    },
  };
  return {
    visit(node, kind, keys) {
      const started = checks.get(kind);
      if (!started) return;
      path = keys;
      for (const check of started) check(node, context);
    },
    finish() {
      for (const check of waiting.splice(0)) check();
    },
  };
}

/** References of a normalised document are pointers, and never loops. */
function resolve(root: JsonObject, node: JsonObject): JsonObject {
  let current = node;
  for (;;) {
    const reference = referenceOf(current);
    if (reference === undefined) return current;
    const { fragment } = splitReference(reference);
    const target = valueAt(root, parsePointer(decodeURIComponent(fragment)));
    if (!isObject(target)) return current;
    current = target;
  }
}
