import type { Client, ContextValue } from "./client.js";

/** Operations by action and resources by name, nested as the API's resources are. */
export interface ResourceTree {
  readonly [name: string]: object;
}

/** What a client by resource is made of. */
export interface ResourcesDefinition {
  readonly tree: ResourceTree;
  /** Methods that give the same client for one value of a parameter: `{ project: "project_id" }`. */
  readonly contexts?: Readonly<Record<string, string>>;
}

/**
 * Gives a client its operations by resource: `client.datasets.list(input)`. Each resource is bound
 * when it is first asked for, so that making a client stays cheap.
 */
export function resources<Bound extends Client>({
  tree,
  contexts = {},
}: ResourcesDefinition): (client: Client) => Bound {
  const prototype = lazily({}, tree, (client) => client as Client);
  for (const [method, param] of Object.entries(contexts))
    Object.defineProperty(prototype, method, {
      value(this: Client, value: ContextValue) {
        return this.with({ context: { [param]: value } });
      },
    });
  const assemble = (client: Client): Bound =>
    Object.assign(Object.create(prototype), client, {
      with: (changes: object) => assemble(client.with(changes)),
    });
  return assemble;
}

/** Defines each member of a tree so that it is bound to the client when it is first read. */
function lazily<Target extends object>(
  target: Target,
  tree: object,
  clientOf: (self: object) => Client,
): Target {
  for (const [name, member] of Object.entries(tree))
    Object.defineProperty(target, name, {
      enumerable: true,
      configurable: true,
      get(this: object) {
        const client = clientOf(this);
        const value =
          typeof member == "function"
            ? (input?: object, options?: object) =>
                member(client, input, options)
            : lazily({}, member, () => client);
        Object.defineProperty(this, name, { value, enumerable: true });
        return value;
      },
    });
  return target;
}
