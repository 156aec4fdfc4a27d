import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { bundleDocument } from "../../generator/read/read-document.js";
import { compare, type Difference } from "./compare.js";
import { exceptionFor, type Exceptions } from "./exceptions.js";
import { readOurs } from "./ours.js";
import { parseDocument, readTheirs, refersElsewhere, type Schema } from "./theirs.js";

/** How the two readings of a document compare. */
export interface Examination {
  /** Why one side does not take the document; nothing was compared then. */
  readonly refusal?: string;
  /** Entries of sections: paths, operations, components. */
  readonly compared: number;
  /** Differences that an exception explains. */
  readonly explained: number;
  readonly unexplained: readonly Difference[];
  /** Exceptions that explain nothing. */
  readonly stale: readonly string[];
  /** Errors of our text by itself. */
  readonly faults: readonly string[];
}

const nothing = { compared: 0, explained: 0, unexplained: [], stale: [], faults: [] };

/** Reads a document both ways and compares. */
export async function examine(file: string, covered: Exceptions = {}): Promise<Examination> {
  const parsed = parseDocument(file);
  if ("refusal" in parsed) return { ...nothing, refusal: parsed.refusal };
  const schema = refersElsewhere(parsed.schema) ? await bundle(file) : parsed.schema;
  if (schema === undefined) return { ...nothing, refusal: "Quillgen: it cannot be bundled" };
  const theirs = readTheirs(schema);
  if ("refusal" in theirs) {
    return { ...nothing, refusal: `openapi-typescript: ${theirs.refusal}` };
  }
  const ours = await readOurs(file);
  if (ours === undefined) return { ...nothing, refusal: "Quillgen: it is not readable" };
  const { compared, differences, faults } = compare(ours.text, theirs.text);
  const used = new Set<string>();
  const unexplained = differences.filter((difference) => {
    const found = exceptionFor(difference, covered);
    if (found !== undefined) used.add(`${found.reason}: ${found.place}`);
    return found === undefined;
  });
  const stale = Object.entries(covered)
    .flatMap(([reason, places]) => places.map((place) => `${reason}: ${place}`))
    .filter((line) => !used.has(line));
  const explained = differences.length - unexplained.length;
  return { compared, explained, unexplained, stale, faults: faults.ours };
}

/** A document over several files in one, since openapi-typescript would load the files by its own rules. */
async function bundle(file: string): Promise<Schema | undefined> {
  const document = await bundleDocument(file, {}, collectDiagnostics());
  return document?.root as Schema | undefined;
}
