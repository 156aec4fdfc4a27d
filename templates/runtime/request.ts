import type { OutgoingRequest, ParamCodec } from "./codec.js";
import { encode } from "./encode.js";
import type { Definition, ParamDefinition } from "./operation.js";
import type { Settings } from "./settings.js";

/**
 * Makes the request of a call, without its credentials, of one that has nothing but a method. Throws
 * where the input cannot be sent.
 */
export function buildRequest(
  request: OutgoingRequest,
  definition: Definition,
  settings: Settings,
  input: object | undefined,
): void {
  const context: any = settings.context;
  // Without prototypes: a parameter may be called `constructor`.
  const given: any = { __proto__: null, ...input };
  const read = (name: string): any => given[name] ?? context[name];
  const write = (
    param: ParamDefinition,
    plain: (value: unknown, name: string) => string,
  ): string => {
    const { name, write } = param as ParamCodec;
    const value = read(name ?? param);
    return value == null
      ? ""
      : write
        ? write(value)
        : plain(value, param as string);
  };
  // No value, no step: a URL parser would take such segments for another path.
  const path = definition.path
    .map((part, place) => (place % 2 ? write(part, encode) || "/../" : part))
    .join("");
  if (/\/\.\.?(\/|$)/.test(path)) throw new Error("bad path " + path);
  const query = definition.query
    ?.map((param) => write(param, writeQuery))
    .filter(Boolean)
    .join("&");
  request.url = settings.base + path + (query ? "?" + query : "");
  request.headers.set(
    "accept",
    definition.answer?.accept ?? "application/json",
  );
  for (const part of definition.parts ?? []) part(request, read, settings);
  const { headers } = settings;
  for (const name in headers) request.headers.set(name, headers[name]!);
}

/** Style `form`, exploded: `color=blue&color=black`. */
const writeQuery = (value: unknown, name: string): string =>
  [value]
    .flat()
    .map((item) => encode(name) + "=" + encode(item))
    .join("&");
