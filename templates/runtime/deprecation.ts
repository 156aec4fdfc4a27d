import type { RequestPart } from "./codec.js";
import type { Hook } from "./hooks.js";

const warned = /* @__PURE__ */ new Set<string>();

/** Says something once in the life of the program. */
export function warnOnce(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(text);
}

/** For operations that the document calls deprecated: warns at the first call. */
export const deprecated =
  (id: string): RequestPart =>
  () =>
    warnOnce(`${id} is deprecated`);

/** Warns once per operation whose answers carry a `Deprecation` or `Sunset` header. */
export const sunsetWarnings = (
  warn: (text: string) => void = warnOnce,
): Hook => ({
  after({ response }, { operation }) {
    const sunset = response.headers.get("sunset");
    if (sunset) warn(`${operation.id} will be gone at ${sunset}`);
    else if (response.headers.get("deprecation"))
      warn(`${operation.id} is deprecated by the service`);
  },
});
