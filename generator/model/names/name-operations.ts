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
  const keys = identities.map(({ resource }) => resource.join("."));
  const resources = new Map(keys.map((key, index) => [key, identities[index]!.resource]));
  const joined = new Map(
    [...resources].map(([key, resource]) => [key, joinSegments(resource)] as const),
  );

  const resourceNames = nameResources(resources, joined);
  const inner = new Set([...resources.values()].flatMap(prefixesOf));
  const ids = distinguish(
    identities.map(({ resource, action, further, isPinned }, index) => ({
      name: `${keys[index]!}.${action}`,
      further: () => further().map((longer) => [...resource, longer].join(".")),
      isPinned,
    })),
    inner,
  );
  const actions = ids.names.map((id) => id.slice(id.lastIndexOf(".") + 1));
  const names = distinguish(
    identities.map(({ resource, isPinned, isLoose }, index) => {
      const action = actions[index]!.replace(/_$/, "");
      return {
        name: valueName(isLoose ? action : joinOperation(joined.get(keys[index]!)!, action)),
        further: () => [[...resource, actions[index]!].join("_")],
        isPinned,
      };
    }),
  );
  return {
    names: keys.map((key, index) => ({
      id: ids.names[index]!,
      name: names.names[index]!,
      action: actions[index]!,
      // One path for all operations of a resource.
      resource: resources.get(key)!,
      resourceName: resourceNames.get(key)!,
    })),
    clashes: [...ids.clashes, ...names.clashes],
  };
}

/** The paths of a client that hold resources: no action can stand where another resource begins. */
function prefixesOf(resource: readonly string[]): string[] {
  return resource.map((_, index) => resource.slice(0, index + 1).join("."));
}

/** The path of a resource as one name. */
function joinSegments(path: readonly string[]): string {
  return joinNames(path.map((segment) => segment.replace(/_$/, "")));
}

/** Resource and action in one name; an action that begins with the words of its resource says both. */
function joinOperation(resource: string, action: string): string {
  const saysBoth =
    action.startsWith(resource) && /^(?:\p{Lu}|\p{Nd}|$)/u.test(action.slice(resource.length));
  return saysBoth ? action : `${resource}${capitalize(action)}`;
}

/** Resources become files, and some file systems cannot tell `a` from `A`. */
function nameResources(
  resources: ReadonlyMap<string, readonly string[]>,
  joined: ReadonlyMap<string, string>,
): Map<string, string> {
  const { names } = distinguish(
    [...resources].map(([key, path]) => ({
      name: valueName(joined.get(key)!),
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
