import { catalogue } from "./catalogue.js";
import type { Code } from "./catalogue.js";
import type { Diagnostic, Diagnostics, Locate, Severity } from "./diagnostic.js";

/** Starts an empty collection. `strict` makes every warning an error. */
export function collectDiagnostics(options: { readonly strict?: boolean } = {}): Diagnostics {
  const all: Diagnostic[] = [];
  const seen = new Set<string>();
  const locators: Locate[] = [];
  let errors = 0;
  return {
    all,
    get hasErrors() {
      return errors > 0;
    },
    report(code, place, details) {
      const entry = catalogue[code];
      const message = fill(entry.message, details);
      const at = place && `${place.file}\n${place.pointer}\n${place.line}:${place.column}`;
      const key = `${code}\n${at}\n${message}`;
      if (seen.has(key)) return;
      seen.add(key);
      const severity = options.strict ? "error" : severityOf(code);
      if (severity === "error") errors += 1;
      const remedy = fill(entry.remedy, details);
      all.push({ code, severity, message, remedy, ...(place ? { place } : {}) });
    },
    locateWith(locate) {
      locators.push(locate);
    },
    locate(place) {
      for (const locate of locators) {
        const location = locate(place);
        if (location) return location;
      }
      return undefined;
    },
  };
}

function severityOf(code: Code): Severity {
  return catalogue[code].severity;
}

/** The longest detail of a message, in characters: documents can hold anything. */
const longest = 300;

function fill(template: string, details: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => {
    if (!Object.hasOwn(details, name)) return hole;
    const detail = details[name]!;
    return detail.length > longest ? `${detail.slice(0, longest)}…` : detail;
  });
}
