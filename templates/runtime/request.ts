import type { OutgoingRequest } from "./codec.js";
import { encode } from "./encode.js";
import type { Definition, ParamDefinition } from "./operation.js";
import type { Settings } from "./settings.js";

/**
 * Makes the request of a call, without its credentials, of one that has nothing but a method. Throws
 * where the input cannot be sent.
 */
export const buildRequest = (
  request: OutgoingRequest,
  definition: Definition,
  settings: Settings,
  input: object | undefined,
): void => {
  const context: any = settings.context;
  // Without prototypes: a parameter may be called `constructor`.
  const given: any = { __proto__: null, ...input };
  // Null where nobody says more: as a JSON body it is a value like others.
  const read = (name: string): any =>
    given[name] ?? context[name] ?? given[name];
  const write = (
    param: any,
    plain: (value: unknown, name: string) => string | string[],
  ): string | string[] => {
    const { name = param, write = plain }: any = param;
    const value = read(name);
    return value == null ? "" : write(value, name);
  };
  const template: any = definition.path;
  const steps: ParamDefinition[] = template.split?.(/[{}]/) ?? template;
  // No value, no step: a URL parser would take such segments for another path.
  const path = steps
    .map((part, place) => (place % 2 ? write(part, encode) || "/../" : part))
    .join("");
  if (/\/\.\.?(\/|$)/.test(path)) throw new Error("bad path " + path);
  const query = definition.query
    ?.flatMap((param) => write(param, writeQuery))
    .filter(Boolean)
    .join("&");
  request.url = settings.base + path + (query ? "?" + query : "");
  request.headers.set(
    "accept",
    definition.answer?.accept ?? "application/json",
  );
  for (const part of definition.parts ?? []) part(request, read, settings);
  for (const name in settings.headers)
    request.headers.set(name, settings.headers[name]!);
};

/** Style `form`, exploded: `color=blue&color=black`. */
const writeQuery = (value: unknown, name: string): string[] =>
  [value]
    .flat()
    .map((item) => (item == null ? "" : encode(name) + "=" + encode(item)));
