import {
  asType,
  code,
  declare,
  doc,
  key,
  param,
  pascalCase,
  signature,
  symbols,
  type Api,
  type Code,
  type Declaration,
  type Operation,
  type Resource,
} from "quillgen/template";
import { contextOf, inputIsRequired, inputOf, paramsOf } from "../types/index.js";
import { methodsFile } from "./files.js";
import { resultOf } from "./result.js";
import { runtimeType } from "./runtime.js";

const CallOptions = runtimeType("client.ts", "CallOptions");

/** The operations of a resource as methods of a client. */
export const resourceOf = symbols((resource: Resource) => ({
  name: typeNameOf(resource, ""),
  from: methodsFile(resource.path),
  typeOnly: true,
}));

/** The same for a client that carries the parameters of the context. */
export const carriedResourceOf = symbols((resource: Resource) => ({
  name: typeNameOf(resource, "InContext"),
  from: methodsFile(resource.path),
  typeOnly: true,
}));

/** An operation may be called as its resource is, where letters know no case: `名前`. */
function typeNameOf({ name, operations }: Resource, suffix: string): string {
  const type = pascalCase(name) + suffix;
  return operations.some(({ action }) => action === type) ? `${type}_` : type;
}

/** Whether carrying the context makes any difference to a resource. */
export function usesContext(resource: Resource, api: Api): boolean {
  return resource.operations.some((op) => contextOf(op, api).length > 0);
}

/** The methods of a resource, once or, where the context makes a difference, twice. */
export function* resourceDeclarations(resource: Resource, api: Api): Iterable<Declaration> {
  const name = resourceOf(resource);
  const methods = resource.operations.map((op) => method(op, [], false));
  yield declare.exact(name)`
    ${doc(resource.doc)}
    export interface ${name} {
      ${methods}
    }
  `;
  if (!usesContext(resource, api)) return;
  const carried = carriedResourceOf(resource);
  const shorter = resource.operations.map((op) => {
    const context = contextOf(op, api);
    return method(op, context, context.length > 0);
  });
  yield declare.exact(carried)`
    ${doc(resource.doc)}
    export interface ${carried} {
      ${shorter}
    }
  `;
}

function method(op: Operation, context: readonly string[], isCarried: boolean): Code {
  const input = asType(isCarried ? paramsOf(op) : inputOf(op));
  const required = inputIsRequired(op, context);
  const params = [param("input", input, !required), param("options", CallOptions, true)];
  return code`
    ${doc(op.doc)}
    ${key(op.action)}${signature(params, resultOf(op))};
  `;
}
