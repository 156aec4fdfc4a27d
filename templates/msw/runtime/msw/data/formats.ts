import { word } from "./scalars.js";
import { whole, type Fake, type Source } from "./source.js";

/** `2025-04-16T08:05:31Z`, of the year 2025. */
export const dateTime: Fake<string> = (source) =>
  moment(source).replace(".000", "");

/** `2025-04-16` */
export const date: Fake<string> = (source) => moment(source).slice(0, 10);

/** `08:05:31Z` */
export const time: Fake<string> = (source) =>
  moment(source).slice(11).replace(".000", "");

/** `PT42M` */
export const duration: Fake<string> = (source) => `PT${whole(source, 1, 59)}M`;

/** Of version 4. */
export const uuid: Fake<string> = (source) =>
  [hex(source, 8, 0), hex(source, 4, 1), `4${hex(source, 3, 2)}`]
    .concat(`a${hex(source, 3, 3)}`, hex(source, 8, 4) + hex(source, 4, 5))
    .join("-");

/** `river.41@example.com` */
export const email: Fake<string> = (source) =>
  `${word(source)}.${whole(source, 1, 999, "number")}@example.com`;

/** `https://example.com/river/41` */
export const url: Fake<string> = (source) =>
  `https://example.com/${word(source)}/${whole(source, 1, 999, "number")}`;

/** `river.example.com` */
export const hostname: Fake<string> = (source) => `${word(source)}.example.com`;

/** Of the addresses that are kept for documentation. */
export const ipv4: Fake<string> = (source) =>
  `192.0.2.${whole(source, 1, 254)}`;

/** Of the addresses that are kept for documentation. */
export const ipv6: Fake<string> = (source) => `2001:db8::${hex(source, 4, 0)}`;

/** Base64, of both alphabets. */
export const base64: Fake<string> = (source) =>
  btoa(`${word(source)}__`.slice(0, 6));

/** `12.50` */
export const decimal: Fake<string> = (source) =>
  (whole(source, 100, 9_999) / 100).toFixed(2);

const moment = (source: Source): string =>
  new Date(
    Date.UTC(2025, 0, 1) + whole(source, 0, 365 * 24 * 60 * 60 - 1) * 1_000,
  ).toISOString();

/** Hexadecimal digits, 8 at most. */
const hex = (source: Source, digits: number, use: number): string =>
  whole(source, 0, 16 ** digits - 1, `hex ${use}`)
    .toString(16)
    .padStart(digits, "0");
