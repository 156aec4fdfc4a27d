import type { Answered } from "./call.js";
import type { OutgoingRequest } from "./codec.js";
import type { CallError } from "./errors.js";
import type { Definition } from "./operation.js";

/** The attempt that hooks are around. */
export interface AttemptInfo {
  readonly operation: Definition;
  readonly input: object | undefined;
  /** 1 for the first. */
  readonly attempt: number;
  /** Milliseconds that were waited before it. */
  readonly wait: number;
  /** The `CallError` that stands for what `send` rejected with. */
  readonly error: (cause: unknown) => CallError;
}

/**
 * Code around each attempt: what it does before and after `send`, which adds the credentials, sends,
 * and reads the answer. It never sees a credential. What it throws of
 * its own fails the attempt. `hooks(...)` makes one of friendlier parts.
 */
export type Around = (
  request: OutgoingRequest,
  send: () => Promise<Answered<unknown>>,
  info: AttemptInfo,
) => Promise<Answered<unknown>>;
