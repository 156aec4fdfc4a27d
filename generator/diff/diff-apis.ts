import type { Document } from "../read/document.js";
import { compareApis } from "./compare/compare-apis.js";
import type { Side } from "./compare/comparison.js";
import { closure, type Draft, type Frame } from "./compare/frame.js";
import { severities, type Difference, type Finding, type Position } from "./finding.js";
import { pointerOf, type Trail } from "./trail.js";

export interface DiffOptions {
  /** The packages that are generated from the document: all of them are made of the same types. */
  readonly packages?: readonly string[];
}

/**
 * What changed between two documents for those who call the service through generated clients: every finding once,
 * the worst first, otherwise in the order of the base document.
 */
export function diffApis(base: Side, revision: Side, options: DiffOptions = {}): Difference {
  const { frames } = compareApis(base, revision);
  const findings = new Map<string, Finding>();
  for (const frame of frames) {
    if (frame.findings.length === 0) continue;
    const reached = reachOf(frame);
    for (const draft of frame.findings) {
      const finding = settle(draft, reached, base, revision, options);
      const { code, direction, message } = finding;
      const places = [finding.base, finding.revision].map((place) => place.file + place.pointer);
      const key = JSON.stringify([code, direction, ...places, afterSubject(message, draft)]);
      const known = findings.get(key);
      findings.set(key, known === undefined ? finding : merge(known, finding));
    }
  }
  const all = [...findings.values()];
  return {
    findings: severities.flatMap((severity) => all.filter((each) => each.severity === severity)),
  };
}

interface Reached {
  readonly operations: readonly string[];
  readonly symbols: readonly string[];
}

function reachOf(frame: Frame): Reached {
  const users = [...closure(frame, "users")];
  return {
    operations: users.flatMap(({ operation }) => (operation === undefined ? [] : [operation])),
    symbols: users.flatMap(({ symbols }) => symbols),
  };
}

function settle(
  draft: Draft,
  reached: Reached,
  base: Side,
  revision: Side,
  { packages = [] }: DiffOptions,
): Finding {
  const symbols = distinct([...draft.symbols, ...reached.symbols]);
  const { code, severity, shows, direction, subject, message } = draft;
  return {
    code,
    severity,
    shows,
    direction,
    subject,
    message,
    base: positionOf(draft.base, base.document),
    revision: positionOf(draft.revision, revision.document),
    reaches: { operations: distinct(reached.operations), symbols, packages },
  };
}

/** One change that is seen through several models is told once, and reaches what all of them reach. */
function merge(known: Finding, other: Finding): Finding {
  const { operations, symbols, packages } = known.reaches;
  return {
    ...known,
    reaches: {
      operations: distinct([...operations, ...other.reaches.operations]),
      symbols: distinct([...symbols, ...other.reaches.symbols]),
      packages,
    },
  };
}

function afterSubject(message: string, { subject }: Draft): string {
  return message.slice(subject.length);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function positionOf(trail: Trail, document: Document): Position {
  const place = document.place(pointerOf(document.root, trail));
  const found = document.locate(place);
  if (found === undefined) return { file: place.file, pointer: place.pointer };
  return { file: place.file, pointer: place.pointer, line: found.line, column: found.column };
}
