import * as z from "zod";
import { checked, type Check, type Schema } from "./schema.js";

/**
 * Strings of a format. Where zod's own idea of one is narrower than its definition (UUIDs of no known
 * version, addresses without a dot) the wider one is taken: a service may well send those.
 */
type Format = (...checks: readonly Check<string>[]) => Schema<string>;

/** RFC 3339: with the offset from UTC. */
export const dateTime: Format = (...checks) =>
  checked(z.iso.datetime({ offset: true }), checks);

export const date: Format = (...checks) => checked(z.iso.date(), checks);

export const duration: Format = (...checks) =>
  checked(z.iso.duration(), checks);

export const email: Format = (...checks) =>
  checked(z.email({ pattern: z.regexes.html5Email }), checks);

export const internationalEmail: Format = (...checks) =>
  checked(z.email({ pattern: z.regexes.unicodeEmail }), checks);

export const uuid: Format = (...checks) => checked(z.guid(), checks);

/** Zod parses what it is given as browsers do, who forgive spaces and take them away. */
export const url: Format = (...checks) =>
  checked(z.string(), [z.regex(/^\S*$/), z.url(), ...checks]);

/** A number as text, whatever its size and precision. */
export const decimal: Format = (...checks) =>
  checked(z.string(), [z.regex(/^[-+]?\d+(?:\.\d+)?$/), ...checks]);

export const hostname: Format = (...checks) => checked(z.hostname(), checks);

export const ipv4: Format = (...checks) => checked(z.ipv4(), checks);

export const ipv6: Format = (...checks) => checked(z.ipv6(), checks);

export const base64: Format = (...checks) => checked(z.base64(), checks);

export const base64url: Format = (...checks) => checked(z.base64url(), checks);
