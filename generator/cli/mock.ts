import { Command, InvalidArgumentError } from "commander";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { printable } from "../diagnostics/printable.js";
import type { Exchange } from "../mock/exchange.js";
import type { Keys } from "../mock/request/credentials.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { reading, type ReadingOptions } from "./options.js";
import { printDiagnostics } from "./report.js";

interface MockCommandOptions extends Omit<ReadingOptions, "json" | "strict"> {
  readonly port: number;
  readonly seed: number;
  readonly items: number;
  readonly faults?: string;
  readonly key?: Keys;
}

/** `quillgen mock`: a server that answers as a document says, and refuses what breaks it. */
export function mockCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("mock")
    .description("Serve SPEC on this machine: check requests, answer with examples or made-up data")
    .argument("<spec>", "an OpenAPI document: a file, a URL, or - for standard input")
    .option("--port <number>", "0 for any that is free", wholeNumber(65535), 4010)
    .option("--seed <number>", "other made-up data for each", wholeNumber(), 0)
    .option("--items <number>", "how many items a list has that is paged", wholeNumber(10_000), 25)
    .option("--faults <file>", "faults to answer with, see below")
    .option(
      "--key <key[=scopes]>",
      "accept this credential only, with these scopes (or *); may be repeated",
      addKey,
    )
    .addOption(reading.overlay())
    .addOption(reading.allowOutside())
    .addOption(reading.allowRemote())
    .addHelpText("after", more)
    .action(async (spec: string, options: MockCommandOptions) => {
      const { openMockedApi } = await import("../mock/mocked-api.js");
      const { readFaults } = await import("../mock/faults/read-faults.js");
      const diagnostics = collectDiagnostics();
      const cwd = io.cwd();
      const faults =
        options.faults === undefined ? [] : readFaults(options.faults, cwd, diagnostics);
      const read = { ...options, overlays: options.overlay, cwd };
      const mocked = faults && (await openMockedApi(spec, read, diagnostics));
      // What lint would warn of does not keep anything from being served.
      if (mocked === undefined || faults === undefined) {
        printDiagnostics(io, diagnostics);
        return finish(exit.unusable);
      }
      const { serveMock } = await import("../mock/serve-mock.js");
      const { port, seed, items, key: keys } = options;
      const onExchange = (exchange: Exchange, problems: Diagnostics): void => {
        io.stderr.write(`${lineOf(exchange)}\n`);
        printDiagnostics(io, problems);
      };
      const mock = await serveMock(mocked, { port, seed, items, faults, keys, onExchange }).catch(
        (error: Error) => {
          const details = { port: String(port), reason: error.message };
          diagnostics.report("port-unusable", undefined, details);
          printDiagnostics(io, diagnostics);
        },
      );
      if (!mock) return finish(exit.unusable);
      io.stdout.write(`${mocked.api.name || spec} at ${mock.url}\n`);
      await interrupted();
      await mock.stop();
    });
}

const more = `
Faults are a list, in YAML or JSON; the first that is not used up counts:
  - { operation: orders.list, status: 429, retryAfter: 1, times: 2 }
  - { operation: "orders.*", delay: 300 }
  - { reset: true, after: 10, times: 1 }
A request asks for one itself by the header "x-mock-fault: status=503, delay=200" (retry-after, reset).

Example:
  quillgen mock spec/openapi.yaml --port 4010 --seed 7`;

/** One line for one request. */
function lineOf({ method, url, status, operation }: Exchange): string {
  const outcome = status === undefined ? "connection broken" : String(status);
  return printable(`${method} ${url} → ${outcome}${operation ? ` ${operation}` : ""}`);
}

/** Reads a number of an option. */
function wholeNumber(most: number = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from 0 to ${most}.`);
  };
}

/** `KEY=scope,scope`; a key without scopes may do everything. Scopes have no `=` in them; keys may. */
function addKey(text: string, previous: Keys | undefined): Keys {
  const at = text.lastIndexOf("=");
  const [key, scopes] = at < 0 ? [text, "*"] : [text.slice(0, at), text.slice(at + 1)];
  return { ...previous, [key]: scopes.split(",").filter((scope) => scope !== "") };
}

/** Settles when the process is asked to end. */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
}
