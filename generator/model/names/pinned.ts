import type { Api, Operation } from "../api.js";
import { recordOf } from "./record.js";
import { shapeOf } from "./shape.js";

/** Names that were published, as the lock keeps them. Plain JSON. */
export interface PinnedNames {
  /** Ids of operations, by method and path: `"GET /pets/{id}": "pets.retrieve"`. */
  readonly operations: Readonly<Record<string, string>>;
  /** Names of models, by where they stand: `"#/components/schemas/Pet": "Pet"`. */
  readonly models: Readonly<Record<string, string>>;
  /** What models look like, by where they stand: by it one that was moved is known again. */
  readonly shapes?: Readonly<Record<string, string>>;
}

/** The names of an API, to be pinned. */
export function namesOf(api: Api): PinnedNames {
  const operations: [string, string][] = [];
  for (const resource of api.resources) {
    for (const op of resource.operations) operations.push([operationKey(op), op.id]);
  }
  for (const op of api.webhooks) operations.push([webhookKey(op), op.id]);
  return {
    operations: recordOf(operations),
    models: recordOf(api.models.map((model) => [`#${model.pointer}`, model.name])),
    shapes: recordOf(
      api.models.flatMap(({ pointer, type }) => {
        const shape = shapeOf(type);
        return shape === undefined ? [] : [[`#${pointer}`, shape]];
      }),
    ),
  };
}

/** What an operation is, whatever it is called. */
export function operationKey(op: Pick<Operation, "method" | "pathTemplate">): string {
  return `${op.method} ${op.pathTemplate}`;
}

/** What a webhook is: its method, and its name after the word. */
export function webhookKey(op: Pick<Operation, "method" | "pathTemplate">): string {
  return `webhook ${op.method} ${op.pathTemplate}`;
}
