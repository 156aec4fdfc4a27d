import type { Direction, Severity, Shows } from "../finding.js";
import type { Trail } from "../trail.js";

/** A finding whose places are not looked up yet. */
export interface Draft {
  readonly code: string;
  readonly severity: Severity;
  readonly shows: Shows;
  readonly direction: Direction;
  readonly subject: string;
  readonly message: string;
  readonly base: Trail;
  readonly revision: Trail;
  /** Names of generated types that the change is about, beyond those of its frame. */
  readonly symbols: readonly string[];
}

/**
 * Something that is compared once, however often it is referred to: a pair of models, a part of an operation. Its
 * findings reach whatever it stands in.
 */
export interface Frame {
  readonly findings: Draft[];
  /** The frames that refer to it. */
  readonly users: Set<Frame>;
  readonly inner: Set<Frame>;
  readonly symbols: readonly string[];
  /** The operation whose part it is. */
  readonly operation?: string;
}

/** Starts a frame that nothing was found in. */
export function openFrame(symbols: readonly string[], operation?: string): Frame {
  const frame = { findings: [], users: new Set<Frame>(), inner: new Set<Frame>(), symbols };
  return operation === undefined ? frame : { ...frame, operation };
}

/** Says that one frame refers to another. */
export function linkFrames(user: Frame, used: Frame): void {
  user.inner.add(used);
  used.users.add(user);
}

/** Whether something that stops code from compiling was found in a frame or in what it refers to. */
export function breaksCompile(frame: Frame): boolean {
  for (const each of closure(frame, "inner")) {
    if (each.findings.some(({ severity, shows }) => severity === "breaking" && shows === "compile"))
      return true;
  }
  return false;
}

/** A frame with everything that refers to it, or that it refers to. */
export function closure(frame: Frame, way: "inner" | "users"): ReadonlySet<Frame> {
  const reached = new Set([frame]);
  // A set hands out what is added while it is gone through.
  for (const each of reached) for (const next of each[way]) reached.add(next);
  return reached;
}
