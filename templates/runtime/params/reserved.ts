import { encode } from "../encode.js";

/**
 * Percent-encodes as `allowReserved` asks in a query: reserved characters and what is encoded already
 * stay. `#` and `&` do not: they would end the value and begin something else.
 */
export const encodeReserved = (text: string): string =>
  keep(text, /[:/?[\]@!$'()*+,;=]/);

/**
 * As `encodeReserved`, for the path, where `/` and `?` end the segment too, and where an encoded dot is
 * one: `%2e%2e` stays text.
 */
export const encodeReservedSegment = (text: string): string =>
  keep(text.replace(/%(?=2e)/gi, "%25"), /[:[\]@!$&'()*+,;=]/);

function keep(text: string, reserved: RegExp): string {
  return text.replace(/%[0-9a-f]{2}|[^%]|%/giu, (part) =>
    part.length == 3 || reserved.test(part) ? part : encode(part),
  );
}
