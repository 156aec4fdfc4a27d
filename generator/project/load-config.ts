import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "../config.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { isTemplateError } from "../template/template-error.js";

/** The name that is looked for where none is given. */
export const configName = "quillgen.config.ts";

/**
 * Loads a configuration, written in TypeScript or JavaScript. Undefined where there is none or it is
 * none; `diagnostics` tells why.
 */
export async function loadConfig(
  path: string,
  shownPath: string,
  diagnostics: Diagnostics,
): Promise<Config | undefined> {
  const place = { file: shownPath, pointer: "" };
  if (!existsSync(path)) {
    diagnostics.report("no-config", undefined, { file: shownPath });
    return undefined;
  }
  const { createJiti } = await import("jiti");
  const jiti = createJiti(import.meta.url, { alias: ownModules(), moduleCache: false });
  let config: unknown;
  try {
    config = await jiti.import(path, { default: true });
  } catch (error) {
    if (isTemplateError(error)) {
      diagnostics.report("template-misused", place, { reason: error.message });
      return undefined;
    }
    const reason = error instanceof Error ? error.message : String(error);
    diagnostics.report("config-failed", place, { reason: reason.split("\n")[0] ?? reason });
    return undefined;
  }
  const problem = problemOf(config);
  if (problem === undefined) return config as Config;
  diagnostics.report("bad-config", place, { problem });
  return undefined;
}

/** A configuration imports this very Quillgen, wherever it stands. */
function ownModules(): Record<string, string> {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const own = (path: string) =>
    fileURLToPath(new URL(`../../${path}.${extension}`, import.meta.url));
  return {
    "quillgen/templates": own("templates/index"),
    "quillgen/template": own("generator/template/index"),
    "quillgen/testing": own("generator/testing/index"),
    quillgen: own("generator/index"),
  };
}

function problemOf(config: unknown): string | undefined {
  if (!isObject(config)) return "it has no default export that is an object";
  if (typeof config["spec"] !== "string") return "`spec` is not a string";
  if (!Array.isArray(config["packages"]) || config["packages"].length === 0) {
    return "`packages` is not a list with at least one package";
  }
  for (const [index, item] of config["packages"].entries()) {
    if (!isObject(item)) return `\`packages[${index}]\` is not an object`;
    for (const key of ["name", "version", "out"]) {
      if (typeof item[key] !== "string") return `\`packages[${index}].${key}\` is not a string`;
    }
    if (!Array.isArray(item["templates"])) return `\`packages[${index}].templates\` is not a list`;
    if (
      !item["templates"].every(
        (template) => isObject(template) && typeof template["name"] === "string",
      )
    ) {
      return `\`packages[${index}].templates\` has something that is not a template: call it, as in \`client()\``;
    }
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The path of the configuration that a run takes. */
export function configPath(given: string | undefined, cwd: string): string {
  return resolve(cwd, given ?? configName);
}
