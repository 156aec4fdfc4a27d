import type { JsonObject } from "../../read/document.js";
import type { Components, Component, Operation } from "../api.js";
import { child, member, type Node } from "../schema/node.js";
import { responseOf } from "./answers.js";
import { bodyAt } from "./body.js";
import { objectAt, type OperationContext } from "./context.js";
import { headerOf } from "./headers.js";
import { paramAt } from "./params.js";

/** Whether a component is wanted: `section` is its key under `components`. */
type IsWanted = (section: string, name: string) => boolean;

/** The components of the document other than schemas and security, those that are wanted. */
export function componentsOf(
  root: JsonObject,
  isWanted: IsWanted,
  context: OperationContext,
): Components {
  const components = member(root, "components") ?? {};
  function section<Value>(
    key: string,
    build: (node: Node<JsonObject>) => Value | undefined,
  ): readonly Component<Value>[] {
    const entries = member(components, key) ?? {};
    return Object.keys(entries).flatMap((name) => {
      const node = isWanted(key, name)
        ? objectAt(entries[name], child(`/components/${key}`, name), context)
        : undefined;
      const value = node && build(node);
      return value === undefined ? [] : [{ name, value }];
    });
  }
  return {
    params: section("parameters", ({ value, pointer }) => paramAt(value, pointer, context)),
    bodies: section("requestBodies", ({ value, pointer }) => bodyAt(value, pointer, context)),
    answers: section("responses", (node) => responseOf(node, context)),
    headers: section("headers", (node) => headerOf(node, context)),
  };
}

/** Tells the components that operations refer to. */
export function componentsIn(ops: readonly Operation[]): IsWanted {
  const wanted = new Set<string>();
  const add = (section: string, { component }: { readonly component?: string }): void => {
    if (component !== undefined) wanted.add(`${section} ${component}`);
  };
  for (const op of ops) {
    for (const param of op.params) add("parameters", param);
    if (op.body) add("requestBodies", op.body);
    for (const answer of op.answers) {
      add("responses", answer);
      for (const header of answer.headers) add("headers", header);
    }
  }
  return (section, name) => wanted.has(`${section} ${name}`);
}
