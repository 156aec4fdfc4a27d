import type { RequestPart } from "../codec.js";
import { encode } from "../encode.js";
import { expand } from "./expand.js";

/** A cookie parameter that is more than a plain value of its own name. */
export interface CookieParam {
  /** What a caller writes. */
  readonly name: string;
  /** Default: the name. */
  readonly wire?: string;
  /** Default true. */
  readonly explode?: boolean;
  /** `cookie` (OpenAPI 3.2): values as they are, several of them with `; ` between. Default `form`. */
  readonly style?: "form" | "cookie";
  /** `json` for a parameter that is JSON. */
  readonly content?: "json";
}

/** The cookies of an operation. Browsers send cookies of their own accord only and ignore these. */
export const cookies =
  (...params: readonly (string | CookieParam)[]): RequestPart =>
  (request, read) => {
    const pieces = [request.headers.get("cookie")];
    for (const param of params) {
      const {
        name,
        wire = name,
        explode = true,
        style,
        content,
      } = typeof param == "string" ? ({ name: param } as CookieParam) : param;
      const value = read(name);
      if (value == null) continue;
      const plain = style == "cookie";
      pieces.push(
        expand(wire, content ? JSON.stringify(value) : value, {
          separator: plain ? "; " : "&",
          named: true,
          explode,
          encode: plain ? refuseBreaks : encode,
        }),
      );
    }
    const text = pieces.filter(Boolean).join("; ");
    if (text) request.headers.set("cookie", text);
  };

/** Text that stays inside its cookie. */
function refuseBreaks(text: string): string {
  if (/[;\s]/.test(text))
    throw new Error("a cookie with a semicolon or a space");
  return text;
}
