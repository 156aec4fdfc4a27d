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

/**
 * Warns once per operation whose answers carry a `Deprecation` or `Sunset` header, whatever they say
 * later: by default on the console, and once in the life of the program.
 */
export const sunsetWarnings = (warn?: (text: string) => void): Hook => {
  const told = warn ? new Set<string>() : warned;
  return {
    after({ response: { headers } }, { operation: { id } }) {
      const sunset = headers.get("sunset");
      const key = `${id} by the service`;
      if (told.has(key) || !(sunset || headers.get("deprecation"))) return;
      told.add(key);
      (warn ?? console.warn)(
        sunset
          ? `${id} will be gone at ${sunset}`
          : `${id} is deprecated by the service`,
      );
    },
  };
};
