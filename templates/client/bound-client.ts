import {
  asType,
  camelCase,
  code,
  declare,
  doc,
  imported,
  key,
  object,
  symbol,
  type Api,
  type Code,
  type Declaration,
  type Printable,
  type Resource,
  type Sym,
} from "quillgen/template";
import { resourceFile } from "./files.js";
import { carriedResourceOf, resourceOf, usesContext } from "./resource.js";
import { runtimeType, runtimeValue } from "./runtime.js";
import { createClient } from "./service.js";
import { treeOf, type Tree, type TreeNode } from "./tree.js";

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
  const hasContext = api.resources.some((resource) => usesContext(resource, api));
  const names = code`${api.context[0] ?? ""}`;
  const method = camelCase(api.context[0]?.replace(/_?[iI]d$/, "") || "context");
  const own = hasContext ? carried : type;
  const plainWith = code`with<More extends string = never>(changes: ${ClientChanges}<More>): ${type} & ${Client}<More>;`;

  yield declare(type)`
    ${doc(api.doc)}
    export interface ${type} extends ${Client} {
      ${members(tree, api, false)}
      ${hasContext ? contextMembers() : plainWith}
    }
  `;
  if (hasContext) {
    yield declare(carried)`
      ${doc(`The same client, carrying \`${api.context[0]!}\`: calls need not give it.`)}
      export interface ${carried} extends ${Client}<${names}> {
        ${members(tree, api, true)}
        ${doc(`This client for another \`${api.context[0]!}\`.`)}
        ${key(method)}(${key(camelCase(api.context[0]!))}: ${ContextValue}): ${carried};
        with<More extends string = never>(changes: ${ClientChanges}<More>): ${carried} & ${Client}<${names} | More>;
      }
    `;
  }
  const bind = symbol({ name: "bind", from: client.file });
  yield declare(bind)`
    /** Gives a plain client its operations by resource. */
    export const ${bind}: (client: ${Client}) => ${own} = /* @__PURE__ */ ${resources}(
      ${treeCode(tree)},
      ${object(hasContext ? [[method, api.context[0]!]] : [])},
    );
  `;
  yield declare(create)`
    /** A client that has every operation as a method. */
    ${hasContext ? code`export function ${create}(options: ${options}<${names}> & { readonly context: object }): ${carried};` : undefined}
    export function ${create}(options?: ${options}): ${type};
    export function ${create}(options: ${options}<string> = {}): ${own} {
      return ${bind}(${createClient}(options));
    }
  `;

  function contextMembers(): Code {
    return code`
      ${doc(`This client for one \`${api.context[0]!}\`: its calls need not give it.`)}
      ${key(method)}(${key(camelCase(api.context[0]!))}: ${ContextValue}): ${carried};
      with(changes: ${ClientChanges}<${names}> & { readonly context: object }): ${carried};
      ${plainWith}
    `;
  }
}

function members(tree: Tree, api: Api, isCarried: boolean): readonly Code[] {
  return [...tree].map(
    ([name, node]) => code`readonly ${key(name)}: ${nodeType(node, api, isCarried)};`,
  );
}

function nodeType(node: TreeNode, api: Api, isCarried: boolean): Code {
  const { resource, children } = node;
  const own =
    resource &&
    asType((isCarried && usesContext(resource, api) ? carriedResourceOf : resourceOf)(resource));
  if (children.size === 0) return code`${own}`;
  const nested = code`{ ${members(children, api, isCarried)} }`;
  return own === undefined ? nested : code`${own} & ${nested}`;
}

function treeCode(tree: Tree): Code {
  return object(
    [...tree].map(([name, { resource, children }]): [string, Printable] => {
      const own = resource && namespaceOf(resource);
      if (children.size === 0) return [name, own];
      if (own === undefined) return [name, treeCode(children)];
      return [name, code`{ ...${own}, ...${treeCode(children)} }`];
    }),
  );
}

function namespaceOf(resource: Resource): Sym {
  return imported(resourceFile(resource.path).replace(/\.ts$/, ".js"), "*", {
    alias: resource.name,
  });
}
