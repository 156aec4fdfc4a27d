/**
 * Percent-encodes all but the unreserved characters of RFC 3986. What OpenAPI leaves open, objects
 * inside parameters, becomes JSON. Throws where UTF-16 is malformed.
 */
export const encode = (value: unknown): string =>
  encodeURIComponent(typeof value == "object" ? JSON.stringify(value) : String(value)).replace(
    /[!'()*]/g,
    (char) => "%" + char.charCodeAt(0).toString(16),
  );
