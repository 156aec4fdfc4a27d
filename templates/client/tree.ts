import {
  asType,
  code,
  imported,
  key,
  object,
  type Api,
  type Code,
  type Printable,
  type Resource,
  type Sym,
} from "quillgen/template";
import { resourceFile } from "./files.js";
import { pure } from "./pure.js";
import { carriedResourceOf, resourceOf, usesContext } from "./resource.js";

/** Resources by name, nested by their paths. */
export type Tree = ReadonlyMap<string, TreeNode>;

interface TreeNode {
  /** Absent where only resources below it have operations. */
  readonly resource: Resource | undefined;
  readonly children: Tree;
}

/** Nests resources by their paths: `environments.datasets` below `environments`. */
export function treeOf(resources: readonly Resource[], depth = 0): Tree {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const name = resource.path[depth]!;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [resource]);
    else group.push(resource);
  }
  return new Map(
    [...groups].map(([name, group]) => [
      name,
      {
        resource: group.find(({ path }) => path.length === depth + 1),
        children: treeOf(
          group.filter(({ path }) => path.length > depth + 1),
          depth + 1,
        ),
      },
    ]),
  );
}

/** The members of a client's interface. `isCarried`: for a client that carries the context. */
export function treeMembers(tree: Tree, api: Api, isCarried: boolean): readonly Code[] {
  return [...tree].map(
    ([name, node]) => code`readonly ${key(name)}: ${nodeType(node, api, isCarried)};`,
  );
}

/** The operations of all resources, as the runtime binds them. */
export function treeValue(tree: Tree): Code {
  return object(
    [...tree].map(([name, { resource, children }]): [string, Printable] => {
      const own = resource && namespaceOf(resource);
      if (children.size === 0) return [name, own];
      if (own === undefined) return [name, treeValue(children)];
      // A spread may do something, as bundlers see it, and would keep all operations in every program.
      return [name, pure(code`Object.assign`, code`{}`, own, treeValue(children))];
    }),
  );
}

function nodeType(node: TreeNode, api: Api, isCarried: boolean): Code {
  const { resource, children } = node;
  const named = (of: Resource) =>
    asType(isCarried && usesContext(of, api) ? carriedResourceOf(of) : resourceOf(of));
  const own = resource && named(resource);
  if (children.size === 0) return code`${own}`;
  const nested = code`
    {
      ${treeMembers(children, api, isCarried)}
    }
  `;
  return own === undefined ? nested : code`${own} & ${nested}`;
}

function namespaceOf(resource: Resource): Sym {
  const module = resourceFile(resource.path).replace(/\.ts$/, ".js");
  return imported(module, "*", { alias: resource.name });
}
