import type { Resource } from "quillgen/template";

/** Resources by name, nested by their paths. */
export type Tree = ReadonlyMap<string, TreeNode>;

export interface TreeNode {
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
