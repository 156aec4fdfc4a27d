import { distinguish, type Clash } from "./distinguish.js";
import { capitalize, joinNames } from "./identifier.js";
import { identify, type Nameless } from "./operation-identity.js";
import { valueName } from "./reserved.js";

/** The names of one operation. */
export interface OperationNames {
  readonly id: string;
  readonly name: string;
  readonly action: string;
  readonly resource: readonly string[];
  /** The resource's name: one identifier for its path. */
  readonly resourceName: string;
}

/** Names every operation of a document, selected or not, so that a selection renames nothing. */
export function nameOperations(ops: readonly Nameless[]): {
  readonly names: readonly OperationNames[];
  readonly clashes: readonly Clash[];
} {
  const identities = ops.map(identify);
  const resources = new Map<string, readonly string[]>();
  for (const { resource } of identities) resources.set(resource.join("."), resource);

  const resourceNames = nameResources(resources);
  const inner = new Set([...resources.values()].flatMap(prefixesOf));
  const ids = distinguish(
    identities.map(({ resource, action, further, isPinned }) => ({
      name: [...resource, action].join("."),
      further: () => further().map((longer) => [...resource, longer].join(".")),
      isPinned,
    })),
    inner,
  );
  const actions = ids.names.map((id) => id.slice(id.lastIndexOf(".") + 1));
  const names = distinguish(
    identities.map(({ resource, isPinned, isLoose }, index) => {
      const action = actions[index]!.replace(/_$/, "");
      const path = isLoose ? [] : resource;
      return {
        name: valueName(joinOperation(path, action)),
        further: () => [[...resource, actions[index]!].join("_")],
        isPinned,
      };
    }),
  );
  return {
    names: identities.map(({ resource }, index) => {
      const key = resource.join(".");
      return {
        id: ids.names[index]!,
        name: names.names[index]!,
        action: actions[index]!,
        // One path for all operations of a resource.
        resource: resources.get(key)!,
        resourceName: resourceNames.get(key)!,
      };
    }),
    clashes: [...ids.clashes, ...names.clashes],
  };
}

/** The paths of a client that hold resources: no action can stand where another resource begins. */
function prefixesOf(resource: readonly string[]): string[] {
  return resource.map((_, index) => resource.slice(0, index + 1).join("."));
}

/** Resource and action in one name; an action that begins with the words of its resource says both. */
function joinOperation(path: readonly string[], action: string): string {
  if (path.length === 0) return action;
  const joined = joinNames(path.map((segment) => segment.replace(/_$/, "")));
  const saysBoth =
    action.startsWith(joined) && /^(?:\p{Lu}|\p{Nd}|$)/u.test(action.slice(joined.length));
  return saysBoth ? action : `${joined}${capitalize(action)}`;
}

/** Resources become files, and some file systems cannot tell `a` from `A`. */
function nameResources(resources: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const paths = [...resources.values()];
  const { names } = distinguish(
    paths.map((path) => ({
      name: valueName(joinNames(path.map((segment) => segment.replace(/_$/, "")))),
      further: () => [`${path.map(spellCase).join("__")}_`],
    })),
    undefined,
    (name) => name.toLowerCase(),
  );
  return new Map([...resources.keys()].map((key, index) => [key, names[index]!]));
}

/** The same letters in lower case, told apart from others by underscores before capitals. */
function spellCase(segment: string): string {
  return segment.replaceAll(/\p{Lu}/gu, (letter) => `_${letter.toLowerCase()}`);
}

/** The name that an operation's types begin with: `DatasetsList`, for `DatasetsListInput` and so on. */
export function typeNameOf(op: { readonly name: string }): string {
  return capitalize(op.name);
}

/** What stands after an operation's name in the types that are made for it. */
export const operationTypeSuffixes = ["Input", "Params", "Output", "Errors", "Failure"] as const;
