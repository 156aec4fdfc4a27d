import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Input, MockRequest } from "./request/mock-request.js";

/** A request as the mock server has understood it, and what came of it. */
export interface Exchange extends MockRequest {
  /** The id of the operation that it was for; undefined where there is none. */
  readonly operation?: string;
  /** What a caller must have given: parameters by their names, and `body`. */
  readonly input: Input;
  /** What the answer said; undefined where the connection was broken. */
  readonly status?: number;
  /** Where the request or its answer breaks the description. */
  readonly problems: readonly Diagnostic[];
}
