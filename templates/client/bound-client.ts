import {
  assignment,
  camelCase,
  code,
  declare,
  doc,
  generic,
  key,
  object,
  param,
  pascalCase,
  signature,
  symbol,
  type Api,
  type Code,
  type Declaration,
  type Sym,
} from "quillgen/template";
import { usesContext } from "./resource.js";
import { pure } from "./pure.js";
import { runtimeType, runtimeValue } from "./runtime.js";
import { createClient } from "./service.js";
import { treeMembers, treeOf, treeValue, type Tree } from "./tree.js";

const Client = runtimeType("client.ts", "Client");
const ClientChanges = runtimeType("client.ts", "ClientChanges");
const ContextValue = runtimeType("client.ts", "ContextValue");
const resources = runtimeValue("resources.ts", "resources");

/** The symbols of the client by resource. */
export interface BoundClient {
  readonly file: string;
  readonly type: Sym;
  /** Its type where the client carries the context. */
  readonly carried: Sym;
  readonly create: Sym;
}

/** Names the client by resource: `PostHog`, `createPostHog`. */
export function boundClient(name: string, file: string): BoundClient {
  const named = (symbolName: string, typeOnly: boolean) =>
    symbol({ name: symbolName, from: file, typeOnly, entry: "." });
  return {
    file,
    type: named(name, true),
    carried: named(`${name}InContext`, true),
    create: named(`create${name}`, false),
  };
}

/** A client that has every operation as a method: `posthog.datasets.list(input)`. */
export function* boundClientDeclarations(
  api: Api,
  client: BoundClient,
  options: Sym,
): Iterable<Declaration> {
  const { type, carried, create } = client;
  const tree = treeOf(api.resources);
  const context = enteredContext(api);
  const own = context === undefined ? type : carried;
  const method = context === undefined ? "" : contextMethod(context, tree);

  yield declare.exact(type)`
    ${doc(api.doc)}
    export interface ${type} extends ${Client} {
      ${treeMembers(tree, api, false)}
      ${context === undefined ? undefined : entering(context)}
      with<More extends string = never>(
        changes: ${ClientChanges}<More>,
      ): ${type} & ${Client}<More>;
    }
  `;
  if (context !== undefined) {
    yield declare.exact(carried)`
      ${doc(`The same client, carrying \`${context}\`: calls need not give it.`)}
      export interface ${carried} extends ${Client}<${context}> {
        ${treeMembers(tree, api, true)}
        ${doc(`This client for another \`${context}\`.`)}
        ${contextSignature(context)}
        with<More extends string = never>(
          changes: ${ClientChanges}<More>,
        ): ${carried} & ${Client}<${context} | More>;
      }
    `;
  }
  const bind = symbol({ name: "bind", from: client.file });
  const definition = object([
    ["tree", treeValue(tree)],
    ...(context === undefined ? [] : [["contexts", object([[method, context]])] as const]),
  ]);
  yield declare.exact(bind)`
    /** Gives a plain client its operations by resource. */
    export const ${assignment(bind, code`(client: ${Client}) => ${own}`, pure(resources, definition))};
  `;
  const plain =
    context === undefined
      ? signature([param("options", options, true)], type)
      : code`
          (
            options?: ${options} & {
              readonly context?: ${othersOf(context)};
            },
          ): ${type}
        `;
  const whole = signature([code`options: ${options}<string> = {}`], own);
  yield declare.exact(create)`
    /** A client that has every operation as a method. */
    ${context === undefined ? undefined : code`export function ${create}${carrying(context)};`}
    export function ${create}${plain};
    export function ${create}${whole} {
      return ${bind}(${createClient}(options));
    }
  `;

  function carrying(name: string): Code {
    if (api.context.length > 1) {
      return code`
        (
          options: ${generic(options, [name])} & {
            readonly context: ${othersOf(name)};
          },
        ): ${carried}
      `;
    }
    const given = code`${generic(options, [name])} & { readonly context: object }`;
    return signature([param("options", given)], carried);
  }

  /** What a client may carry beside one parameter. What no operation takes from it does not compile. */
  function othersOf(name: string): Code {
    const others = api.context.filter((other) => other !== name);
    if (others.length === 0) return code`Readonly<Record<string, never>>`;
    return code`
      {
        ${others.map((other) => code`readonly ${key(other)}?: ${ContextValue};`)}
      }
    `;
  }

  function entering(name: string): Code {
    return code`
      ${doc(`This client for one \`${name}\`: its calls need not give it.`)}
      ${contextSignature(name)}
      with(
        changes: ${ClientChanges}<${name}> & { readonly context: object },
      ): ${carried};
    `;
  }

  function contextSignature(name: string): Code {
    return code`${key(method)}${signature([param(camelCase(name), ContextValue)], carried)};`;
  }
}

/** The parameter that a client by resource can be made for; undefined where no operation takes one. */
function enteredContext(api: Api): string | undefined {
  return api.resources.some((resource) => usesContext(resource, api)) ? api.context[0] : undefined;
}

/** The method that makes a client for one value of the context: `project`. */
export function contextMethodOf(api: Api): string | undefined {
  const context = enteredContext(api);
  return context && contextMethod(context, treeOf(api.resources));
}

/** `project_id` gives `project`, or `withProject` where a resource has that name. */
function contextMethod(context: string, tree: Tree): string {
  const name = context.replace(/_?id$/i, "") || context;
  return tree.has(camelCase(name)) ? `with${pascalCase(name)}` : camelCase(name);
}
