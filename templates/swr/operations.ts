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
import { asked, dataOf, deprecation, isQuery, namesOf } from "../react-query/index.js";
import { contextOf, inputIsRequired, inputOf, paramsOf } from "../types/index.js";
import { hookNames } from "./names.js";
import { beginningWith, CallKey, families, KeyFilter, keyOf, makers, mutations } from "./shapes.js";

/** The parts of this template: each is yielded for one resource or for one operation. */
export type HookParts = {
  /** What chooses all keys of a resource. */
  readonly resourceKeys: Part<Resource>;
  /** The hook of a reading operation. */
  readonly hook: Part<Operation>;
  /** The hook of a reading operation with declared pages, and its key. */
  readonly infiniteHook: Part<Operation>;
  /** The key of a reading operation, and what chooses all of them. */
  readonly keys: Part<Operation>;
  /** The hook of a writing operation. */
  readonly mutationHook: Part<Operation>;
};

export const hookParts: HookParts = {
  *resourceKeys(resource, api) {
    const name = hookNames(api).resourceKeysOf(resource);
    yield declare.exact(name)`
      ${doc(`Chooses the keys of everything that is kept of \`${resource.name}\`.`)}
      export function ${name}${signature([], KeyFilter)} {
        return ${beginningWith}(${keyOf}(${resource.path.join(".")}));
      }
    `;
  },
  *hook(op, api) {
    const name = hookNames(api).hookOf(op);
    const type = asked(op, api, families.hook, dataOf(op));
    yield declare.exact(name)`
      ${doc(op.doc, "An input of `null` waits.")}
      export const ${assignment(name, type, made(makers.hook, op))};
    `;
  },
  *infiniteHook(op, api) {
    const { infiniteOf, infiniteKeyOf } = hookNames(api);
    const type = asked(op, api, families.infinite, dataOf(op));
    yield declare.exact(infiniteOf(op))`
      ${doc(`\`${op.id}\`, page after page. An input of \`null\` waits.`, deprecation(op))}
      export const ${assignment(infiniteOf(op), type, made(makers.infiniteHook, op))};
    `;
    const keyType = asked(op, api, families.key, code`string`);
    yield declare.exact(infiniteKeyOf(op))`
      ${doc(`The key of \`${op.id}\` with all its pages.`)}
      export const ${assignment(infiniteKeyOf(op), keyType, made(makers.infiniteKey, op))};
    `;
  },
  *keys(op, api) {
    const { keyOf: oneKey, keysOf } = hookNames(api);
    const type = asked(op, api, families.key, CallKey);
    yield declare.exact(oneKey(op))`
      ${doc(`The key of one call of \`${op.id}\`.`)}
      export const ${assignment(oneKey(op), type, made(makers.key, op))};
    `;
    const name = keysOf(op);
    const input = generic(code`Partial`, [asType(inputOf(op))]);
    yield declare.exact(name)`
      ${doc(`Chooses the keys of all that is kept of \`${op.id}\`, or of what was asked with these members of its input.`)}
      export function ${name}${signature([param("input", input, true)], KeyFilter)} {
        return ${beginningWith}(${keyOf}(${op.id}, input));
      }
    `;
  },
  *mutationHook(op, api) {
    const name = hookNames(api).hookOf(op);
    const context = contextOf(op, api);
    const given = (input: Printable, carried: readonly string[]) =>
      inputIsRequired(op, carried) ? input : code`${input} | undefined`;
    const plain = given(inputOf(op), []);
    const type =
      context.length === 0
        ? generic(mutations.plain, [code`never`, plain, dataOf(op)])
        : generic(mutations.context, [
            namesOf(context),
            given(paramsOf(op), context),
            plain,
            dataOf(op),
          ]);
    yield declare.exact(name)`
      ${doc(op.doc)}
      export const ${assignment(name, type, made(makers.mutationHook, op))};
    `;
  },
};

/** The keys of a resource, then the hooks and the keys of each of its operations. */
export function* resourceDeclarations(
  resource: Resource,
  api: Api,
  parts: HookParts,
): Iterable<Declaration> {
  yield* parts.resourceKeys(resource, api);
  for (const op of resource.operations) {
    if (!isQuery(op)) {
      yield* parts.mutationHook(op, api);
      continue;
    }
    yield* parts.hook(op, api);
    if (op.pagination !== undefined) yield* parts.infiniteHook(op, api);
    yield* parts.keys(op, api);
  }
}

function made(maker: Printable, op: Operation): Code {
  return call(code`/* @__PURE__ */ ${maker}`, operationOf(op));
}
