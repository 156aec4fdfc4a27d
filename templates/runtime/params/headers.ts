import type { RequestPart } from "../codec.js";
import { expand } from "./expand.js";

/** A header parameter that is more than a plain value of its own name. */
export interface HeaderParam {
  /** What a caller writes. */
  readonly name: string;
  /** Default: the name. */
  readonly wire?: string;
  /** Objects as `R=100,G=200` in place of `R,100,G,200`. */
  readonly explode?: boolean;
  /** `json` for a parameter that is JSON. */
  readonly content?: "json";
}

/** The header parameters of an operation, in style `simple`. Values are sent as they are. */
export const headers =
  (...params: readonly (string | HeaderParam)[]): RequestPart =>
  (request, read) => {
    for (const param of params) {
      const {
        name,
        wire = name,
        explode = false,
        content,
      } = typeof param == "string" ? ({ name: param } as HeaderParam) : param;
      const value = read(name);
      if (value == null) continue;
      const text = content
        ? JSON.stringify(value)
        : expand(wire, value, {
            separator: ",",
            explode,
            encode: (plain) => plain,
          });
      // Nothing for empty arrays and objects.
      if (text || value === "") request.headers.set(wire, text);
    }
  };
