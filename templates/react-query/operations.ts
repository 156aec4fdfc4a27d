import {
  asType,
  assignment,
  call,
  code,
  declare,
  doc,
  generic,
  param,
  signature,
  type Api,
  type Code,
  type Declaration,
  type Operation,
  type Part,
  type Printable,
  type Resource,
} from "quillgen/template";
import { operationOf } from "../client/index.js";
import { contextOf, inputIsRequired, inputOf, paramsOf } from "../types/index.js";
import { asked, deprecation, namesOf } from "./asked.js";
import { cachedOf, dataOf, isQuery } from "./data.js";
import { queryNames } from "./names.js";
import { keyOf, makers, queryFamily, QueryKey, shapes } from "./shapes.js";

/** The parts of this template: each is yielded for one resource or for one operation. */
export type QueryParts = {
  /** The key of all that is kept of a resource. */
  readonly resourceKey: Part<Resource>;
  /** The options of a reading operation. */
  readonly query: Part<Operation>;
  /** The options of a reading operation with declared pages. */
  readonly infiniteQuery: Part<Operation>;
  /** The key of a reading operation. */
  readonly key: Part<Operation>;
  /** The options of a writing operation. */
  readonly mutation: Part<Operation>;
};

export const queryParts: QueryParts = {
  *resourceKey(resource, api) {
    const key = queryNames(api).resourceKeyOf(resource);
    yield declare.exact(key)`
      ${doc(`The key of everything that is kept of \`${resource.name}\`.`)}
      export function ${key}${signature([], QueryKey)} {
        return ${keyOf}(${resource.path.join(".")});
      }
    `;
  },
  query: (op, api) => [queryDeclaration(op, api)],
  infiniteQuery: (op, api) => [infiniteDeclaration(op, api)],
  key: (op, api) => [keyDeclaration(op, api)],
  mutation: (op, api) => [mutationDeclaration(op, api)],
};

/** The key of a resource, then the options and the key of each of its operations. */
export function* resourceDeclarations(
  resource: Resource,
  api: Api,
  parts: QueryParts,
): Iterable<Declaration> {
  yield* parts.resourceKey(resource, api);
  for (const op of resource.operations) {
    if (!isQuery(op)) {
      yield* parts.mutation(op, api);
      continue;
    }
    yield* parts.query(op, api);
    if (op.pagination !== undefined) yield* parts.infiniteQuery(op, api);
    yield* parts.key(op, api);
  }
}

function queryDeclaration(op: Operation, api: Api): Declaration {
  const name = queryNames(api).optionsOf(op);
  const type = asked(op, api, queryFamily, generic(shapes.QueryOptions, [cachedOf(op)]));
  return declare.exact(name)`
    ${doc(op.doc)}
    export const ${assignment(name, type, made(makers.query, op))};
  `;
}

function infiniteDeclaration(op: Operation, api: Api): Declaration {
  const name = queryNames(api).infiniteOf(op);
  const type = asked(op, api, queryFamily, generic(shapes.InfiniteOptions, [cachedOf(op)]));
  return declare.exact(name)`
    ${doc(`\`${op.id}\`, page after page.`, deprecation(op))}
    export const ${assignment(name, type, made(makers.infiniteQuery, op))};
  `;
}

function mutationDeclaration(op: Operation, api: Api): Declaration {
  const name = queryNames(api).mutationOf(op);
  const context = contextOf(op, api);
  const options = (input: Printable, carried: readonly string[]) =>
    generic(shapes.MutationOptions, [
      inputIsRequired(op, carried) ? input : code`${input} | void`,
      dataOf(op),
    ]);
  const plain = options(inputOf(op), []);
  const type =
    context.length === 0
      ? generic(shapes.Mutation, [code`never`, plain])
      : generic(shapes.ContextMutation, [namesOf(context), options(paramsOf(op), context), plain]);
  return declare.exact(name)`
    ${doc(op.doc)}
    export const ${assignment(name, type, made(makers.mutation, op))};
  `;
}

function keyDeclaration(op: Operation, api: Api): Declaration {
  const name = queryNames(api).keyOf(op);
  const input = generic(code`Partial`, [asType(inputOf(op))]);
  return declare.exact(name)`
    ${doc(`The key of all that is kept of \`${op.id}\`, or of what was asked with these members of its input.`)}
    export function ${name}${signature([param("input", input, true)], QueryKey)} {
      return ${keyOf}(${op.id}, input);
    }
  `;
}

function made(maker: Printable, op: Operation): Code {
  return call(code`/* @__PURE__ */ ${maker}`, operationOf(op));
}
