import { markdown, operationsOf, type Api, type Markdown, type Operation } from "quillgen/template";
import { contextOf, inputIsRequired, outputType } from "../../types/index.js";
import { contextMethodOf } from "../bound-client.js";
import { clientVariable } from "../client-variable.js";
import { subpathOf } from "../files.js";
import { pageItem } from "../result.js";
import { shownSchemes } from "../security.js";

/** What the code of the README is made of: the client, and operations that show well what it can do. */
export interface Shown {
  readonly packageName: string;
  /** The constant that holds the client: `posthog`. */
  readonly client: string;
  /** The parameter that a client can carry; undefined where there is none. */
  readonly context: string | undefined;
  /** What makes a client that carries it: `project`. */
  readonly contextMethod: string | undefined;
  readonly hasAuth: boolean;
  /** An operation that only reads and needs no input, with pages if there is one. */
  readonly read: Operation;
  /** Calls it: `posthog.datasets.list`. */
  readonly call: string;
  /** The operation alone, and what imports it: `datasets.list`. */
  readonly alone: { readonly name: string; readonly imported: string };
  readonly hasPages: boolean;
}

/** Finds what to show; undefined where no operation can be called without input. */
export function shownOf(api: Api, name: string, packageName: string): Shown | undefined {
  const operations = operationsOf(api);
  const open = operations.filter(
    (op) =>
      op.effect === "read" &&
      !op.deprecated &&
      outputType(op)?.kind !== "never" &&
      !inputIsRequired(op, contextOf(op, api)),
  );
  const read = open.find(isPaged) ?? open[0];
  if (read === undefined) return undefined;
  const resource = api.resources.find(({ operations: own }) => own.includes(read))!;
  const client = clientVariable(name, api);
  return {
    packageName,
    client,
    context: api.context[0],
    contextMethod: contextMethodOf(api),
    hasAuth: shownSchemes(api).length > 0,
    read,
    call: `${client}.${read.id}`,
    alone: {
      name: `${resource.name}.${read.action}`,
      imported: `import * as ${resource.name} from "${packageName}${subpathOf(resource.path).slice(1)}";`,
    },
    hasPages: isPaged(read),
  };
}

/** A block of TypeScript; lines that are undefined are left out. */
export function ts(...lines: readonly (string | undefined)[]): Markdown {
  return markdown.block("ts", ...lines);
}

/** Imports from the runtime, below whose subpath no name of the document can stand in the way. */
export function fromRuntime({ packageName }: Shown, ...names: readonly string[]): string {
  return `import { ${names.join(", ")} } from "${packageName}/runtime";`;
}

function isPaged(op: Operation): boolean {
  return pageItem(op) !== undefined;
}
