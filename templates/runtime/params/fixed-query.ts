import type { ParamCodec, RequestPart } from "../codec.js";
import { encode } from "../encode.js";
import type { ParamDefinition } from "../operation.js";

/**
 * What the path itself says of the query: literal text and parameters in turn, `fixedQuery("acl&id=", "id")`. It
 * stands before the query's own parameters.
 */
export const fixedQuery =
  (...parts: readonly ParamDefinition[]): RequestPart =>
  (request, read) => {
    const text = parts.map((part, place) => {
      const { name = part as string, write = encode } = part as ParamCodec;
      return place % 2 ? write(read(name)) : part;
    });
    const [path, query] = request.url.split("?");
    request.url = `${path}?${text.join("")}${query ? "&" + query : ""}`;
  };
