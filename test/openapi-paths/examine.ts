import { compare, type Difference } from "./compare.js";
import { exceptionFor, type Exceptions } from "./exceptions.js";
import { readOurs } from "./ours.js";
import { readTheirs } from "./theirs.js";

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
  const theirs = readTheirs(file);
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
