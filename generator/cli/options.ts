import { InvalidArgumentError, Option } from "commander";
import { templateNames } from "../../templates/names.js";

/** For options that may be given several times: the values in their order. */
export const several = (value: string, previous: readonly string[] | undefined) => [
  ...(previous ?? []),
  value,
];

/** Options that mean the same in each command that reads a document. */
export const reading = {
  overlay: () =>
    new Option("--overlay <file>", "apply an OpenAPI Overlay; may be repeated").argParser(several),
  strict: () => new Option("--strict", "treat warnings as errors, and check the rules of curation"),
  allowOutside: () =>
    new Option("--allow-outside", "let $refs read files outside the spec's folder"),
  allowRemote: () =>
    new Option("--allow-remote", "let the spec and its $refs be fetched over the network"),
  json: () => new Option("--json", "print the result as JSON on standard output"),
} as const;

/** The templates that plain sources are made with, where none is named. */
export const usualTemplates = ["types", "client"] as const;

/** The templates that plain sources are made with. */
export const builtInTemplate = () =>
  new Option(
    "--template <name>",
    `a built-in template; may be repeated (default: ${usualTemplates.join(", ")})`,
  )
    .choices(templateNames)
    .argParser(templates);

/** Like `several`, of names that there are: a parser of its own takes the place of the check of choices. */
function templates(name: string, previous: readonly string[] | undefined): readonly string[] {
  if (!templateNames.some((known) => known === name)) {
    throw new InvalidArgumentError(`Allowed choices are ${templateNames.join(", ")}.`);
  }
  return several(name, previous);
}

/** What `reading` parses to. */
export interface ReadingOptions {
  readonly overlay?: readonly string[];
  readonly strict?: boolean;
  readonly allowOutside?: boolean;
  readonly allowRemote?: boolean;
  readonly json?: boolean;
}
