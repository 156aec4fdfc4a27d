import type { ParamCodec, RequestPart } from "../codec.js";
import { encode } from "../encode.js";
import { expand } from "../params/expand.js";

/**
 * A body of `application/x-www-form-urlencoded`. `encoding`: codecs of the properties that are not
 * written in style `form`, exploded.
 */
export const form =
  (...encoding: readonly ParamCodec[]): RequestPart =>
  (request, read) => {
    const body = read("body");
    if (body === undefined) return;
    request.body = Object.entries(body as object)
      .filter(([, value]) => value != null)
      .map(([name, value]) => {
        const codec = encoding.find((one) => one.name == name);
        return codec
          ? codec.write(value)
          : expand(name, value, {
              separator: "&",
              named: true,
              explode: true,
              encode,
            });
      })
      .filter(Boolean)
      .join("&");
    request.headers.set("content-type", "application/x-www-form-urlencoded");
  };
