import {
  moduleName,
  once,
  symbol,
  symbols,
  type Api,
  type Model,
  type Operation,
  type Sym,
} from "quillgen/template";
import { apart } from "../types/index.js";

/** The module that ties the runtime of this template to the document. */
export const serviceFile = "./service.ts";
/** Where values of models are made. */
export const dataFile = "./data.ts";
/** Where the operations are, by resource. */
export const mockFile = "./mock.ts";
/** Where the handlers of all operations are. */
export const handlersFile = "./handlers.ts";

/** The file of a resource's operations. */
export function resourceFile(resource: readonly string[]): string {
  return `./mock/${moduleName(resource)}.ts`;
}

/** `datasets.list` as a mock. */
export const mockOf = symbols((op: Operation) => ({
  name: op.action,
  from: resourceFile(op.resource),
  alias: op.name,
}));

/** What this template provides at the root of its package. */
export interface MockNames {
  /** `makeDataset` */
  makeOf(model: Model): Sym;
  /** `handlers` */
  readonly handlers: Sym;
  /** `mock`: all operations by resource */
  readonly mock: string;
}

/** The names of an API's mocks. The same document gives the same symbols. */
export const mockNames: (api: Api) => MockNames = once(settle);

/** A resource may be called as something here is: this then gets a `_`, which no name made of words ends in. */
function settle(api: Api): MockNames {
  const resources = new Set(api.resources.map(({ name }) => name));
  const free = (name: string) => apart(name, resources.has(name));
  return {
    makeOf: symbols((model: Model) => ({
      name: free(`make${model.name}`),
      from: dataFile,
      entry: ".",
    })),
    handlers: symbol({ name: free("handlers"), from: handlersFile, entry: "." }),
    mock: free("mock"),
  };
}
