import { TemplateError } from "./template-error.js";

/** What an option takes: a kind of value, or one of some texts. */
export type OptionKind =
  "string" | "number" | "boolean" | "function" | "object" | readonly string[];

/**
 * Checks what a template was given, for users who write no TypeScript. Throws a `TemplateError` that
 * names the option where it is unknown or of a wrong type. `undefined` stands for "not given".
 */
export function checkOptions<Options extends object>(
  template: string,
  options: Options,
  kinds: { readonly [Name in keyof Options]-?: OptionKind },
): void {
  if (!isObject(options)) {
    throw new TemplateError(
      `The template ${template} takes an object of options, not ${kindOf(options)}.`,
    );
  }
  const known = Object.keys(kinds);
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name)) {
      throw new TemplateError(
        `The template ${template} has no option ${JSON.stringify(name)}. It has: ${known.join(", ")}.`,
      );
    }
    const kind = kinds[name as keyof Options];
    if (value === undefined || fits(value, kind)) continue;
    const wanted =
      typeof kind === "string"
        ? article(kind)
        : `one of ${kind.map((text) => JSON.stringify(text)).join(", ")}`;
    throw new TemplateError(
      `The option ${JSON.stringify(name)} of the template ${template} takes ${wanted}, not ${kindOf(value)}.`,
    );
  }
}

function fits(value: unknown, kind: OptionKind): boolean {
  if (typeof kind !== "string") return kind.includes(value as string);
  return kind === "object" ? isObject(value) : typeof value === kind;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? JSON.stringify(value.slice(0, 80)) : article(typeof value);
}

function article(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}
