/**
 * Percent-encodes all but the unreserved characters of RFC 3986. Dates and the like write themselves.
 * Throws where UTF-16 is malformed.
 */
export const encode = (value: any): string =>
  encodeURIComponent(value.toJSON?.() ?? value)
    .replace(/[!'()]/g, escape)
    .replaceAll("*", "%2A");
