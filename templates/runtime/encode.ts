/**
 * Percent-encodes all but the unreserved characters of RFC 3986. Throws where UTF-16 is malformed.
 */
export const encode = (value: unknown): string =>
  encodeURIComponent(value as string)
    .replace(/[!'()]/g, escape)
    .replaceAll("*", "%2A");
