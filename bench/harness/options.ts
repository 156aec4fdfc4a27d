import { parseArgs } from "node:util";

/** What a run of the benchmark is told. */
export interface Options {
  /** Sections by name; empty means all. */
  readonly only: readonly string[];
  /** Documents by name; empty means all. */
  readonly docs: readonly string[];
  /** Tools by name; empty means all. */
  readonly tools: readonly string[];
  /** Runs of each tool, in turn. */
  readonly runs: number;
  /** Seconds after which one run of a tool is ended, and the tool left out of further rounds. */
  readonly limit: number;
  /** Where the results are written; undefined: the place that goes with the run. */
  readonly out: string | undefined;
}

const help = `Speed, size and typecheck cost of Quillgen beside its peers.

  npm run bench -- [options]

  --only NAMES     sections to run, joined by commas (SECTIONS)
  --docs NAMES     documents: quillgen (our spec), posthog, openai, github; the last three are read
                   where the environment variable QUILLGEN_CORPUS says
  --tools NAMES    tools: TOOLS
  --runs N         runs of each tool, in turn (5)
  --limit SECONDS  ends a longer run (120)
  --out FILE       where the results go; by default bench/RESULTS.md for a whole run, and
                   bench/.cache/RESULTS.md for a part of one
`;

/** Reads the arguments; prints the help and ends the process where they ask for it or are wrong. */
export function readOptions(
  args: readonly string[],
  names: { sections: readonly string[]; tools: readonly string[]; docs: readonly string[] },
): Options {
  const { values } = parse(args);
  if (values.help) {
    const text = help.replace("SECTIONS", names.sections.join(", "));
    process.stdout.write(text.replace("TOOLS", names.tools.join(", ")));
    process.exit(0);
  }
  return {
    only: list(values.only, names.sections, "only"),
    docs: list(values.docs, names.docs, "docs"),
    tools: list(values.tools, names.tools, "tools"),
    runs: number(values.runs, "runs"),
    limit: number(values.limit, "limit"),
    out: values.out,
  };
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function list(text: string | undefined, known: readonly string[], option: string): string[] {
  const given = text?.split(",").filter(Boolean) ?? [];
  const wrong = given.find((name) => !known.includes(name));
  if (wrong) fail(`--${option}: there is no ${wrong}. There are: ${known.join(", ")}.`);
  return given;
}

function number(text: string, option: string): number {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : fail(`--${option} wants a whole number.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: "string" },
        docs: { type: "string" },
        tools: { type: "string" },
        runs: { type: "string", default: "5" },
        limit: { type: "string", default: "120" },
        out: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
