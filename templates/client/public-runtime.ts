import { reexport, type Api, type Declaration } from "quillgen/template";
import { typeNames } from "../types/index.js";
import { runtimeType, runtimeValue } from "./runtime.js";

/** What the runtime shows at the root of a package; the rest is below its subpath `./runtime`. */
const shown = {
  "./runtime/errors.ts": {
    values: [
      "CallError",
      "RequestError",
      "ConnectionError",
      "TimeoutError",
      "AbortError",
      "DecodeError",
      "ApiError",
    ],
    types: [],
  },
  "./runtime/error-families.ts": {
    values: [
      "BadRequestError",
      "AuthenticationError",
      "PermissionError",
      "NotFoundError",
      "ConflictError",
      "UnprocessableError",
      "RateLimitError",
      "ServerError",
    ],
    types: [],
  },
  "./runtime/call.ts": {
    values: [],
    types: ["Call", "Download", "Failed", "PagedCall", "Result", "StreamCall", "Success"],
  },
  "./runtime/client.ts": { values: [], types: ["CallOptions", "Client", "ClientOptions"] },
  "./runtime/operation.ts": { values: [], types: ["ScopesOf"] },
  "./runtime/hooks.ts": { values: ["hooks"], types: ["Hook"] },
  "./runtime/kept.ts": { values: ["kept"], types: [] },
  "./runtime/logging.ts": { values: ["logging"], types: ["LogEvent"] },
  "./runtime/preview.ts": { values: ["preview"], types: ["Preview"] },
} as const;

/** Exports the runtime at the root, less what the document uses a name of for itself. */
export function* publicRuntime(from: string, api: Api): Iterable<Declaration> {
  const taken = new Set([...typeNames(api), ...api.resources.map(({ name }) => name)]);
  for (const [module, { values, types }] of Object.entries(shown)) {
    const file = module.replace("./runtime/", "");
    const names = [
      ...values.map((name) => runtimeValue(file, name)),
      ...types.map((name) => runtimeType(file, name)),
    ].filter(({ name }) => !taken.has(name));
    if (names.length > 0) yield reexport({ from, module, names });
  }
}
