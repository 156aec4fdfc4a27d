import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { MockAnswer } from "./answer/reply.js";
import type { Exchange } from "./exchange.js";
import type { Fault } from "./faults/fault.js";
import type { Keys } from "./request/credentials.js";

/** How a document is served. */
export interface ServeOptions {
  /** Default 0: any port that is free. */
  readonly port?: number | undefined;
  /** What made-up data is made from. Default 0. */
  readonly seed?: number | undefined;
  /** How many items a list has that is paged. Default 25. */
  readonly items?: number | undefined;
  readonly faults?: readonly Fault[] | undefined;
  /** The credentials that are accepted, with their scopes. Default: any credential, and it may do everything. */
  readonly keys?: Keys | undefined;
  /** Told of each request once it is answered, with what is wrong with it. */
  readonly onExchange?: (exchange: Exchange, diagnostics: Diagnostics) => void;
}

/** A mock server that runs. */
export interface Mock {
  /** Where clients find it: the address of the server, and the path of the first server of the document. */
  readonly url: string;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The requests so far, as they were understood; the latest 1000. */
  readonly requests: readonly Exchange[];
  /** Answers the next good requests with these, one after the other, and forgets the requests so far. */
  answer(...answers: readonly MockAnswer[]): void;
  /** Puts other faults in the place of those there were. */
  fail(...faults: readonly Fault[]): void;
  /** Breaks all connections and frees the port. */
  stop(): Promise<void>;
}
