import type { Param } from "../../model/api.js";
import { divide, listOf, valueOfParts } from "./collect-value.js";
import { headerText, type RequestHeaders } from "./mock-request.js";
import { shapesOf } from "./shapes.js";
import { decodePercent, parseJson } from "./text-value.js";

/** The value of a header parameter; undefined where it is not sent. */
export function headerValue({ wire, type, style }: Param, headers: RequestHeaders): unknown {
  const text = headerText(headers, wire.toLowerCase());
  if (text === undefined) return undefined;
  if (style.kind === "content") return parseJson(text) ?? text;
  const { explode } = style;
  return valueOfParts(text, type, { separator: /\s*,\s*/, explode, decode: (part) => part });
}

/** The cookies of a request, by name; those of one name in their order, values as they were sent. */
export function cookiesOf(headers: RequestHeaders): ReadonlyMap<string, readonly string[]> {
  const cookies = new Map<string, string[]>();
  for (const piece of (headerText(headers, "cookie") ?? "").split(/; ?/)) {
    // An exploded array is written as a form does it, inside of one cookie.
    for (const part of piece.split("&")) {
      if (part === "") continue;
      const [name, text] = divide(part);
      const known = cookies.get(decodePercent(name));
      if (known) known.push(text);
      else cookies.set(decodePercent(name), [text]);
    }
  }
  return cookies;
}

/** The value of a cookie parameter; undefined where it is not sent. */
export function cookieValue(
  { wire, type, style }: Param,
  cookies: ReadonlyMap<string, readonly string[]>,
): unknown {
  const texts = cookies.get(wire);
  if (texts === undefined) return undefined;
  const decode = style.kind === "cookie" ? (text: string) => text : decodePercent;
  if (style.kind === "content") return parseJson(decode(texts[0]!)) ?? decode(texts[0]!);
  if (style.explode && shapesOf(type).items) return listOf(texts.map(decode), type);
  return valueOfParts(texts[0]!, type, { separator: ",", explode: false, decode });
}
