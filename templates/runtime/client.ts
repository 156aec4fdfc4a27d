import type { Call } from "./call.js";
import type { Authorize, Credential } from "./credentials.js";
import type { Around } from "./exchange.js";
import type { Definition, OperationData } from "./operation.js";
import { merge, type Settings } from "./settings.js";
import { start } from "./start.js";

/** What the document says of the service as a whole: written by the generator. */
export interface Service {
  /** Addresses by name, without a slash at the end; the first is the default. */
  readonly servers: Readonly<Record<string, string>>;
  /** How calls are authorized: `oneScheme(...)` or `schemes(...)`. */
  readonly authorize?: Authorize;
}

/** A value that the client gives to each call: a parameter of the path, say. */
export type ContextValue = string | number | boolean;

/** Anything that works like the global `fetch` when given a URL and options. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** When a failed call is tried again, and for how long. */
export interface RetryOptions {
  /** Requests at most, the first included. Default 3; 1 never tries again. */
  readonly attempts?: number;
  /** Milliseconds for one attempt, reading of the body included. Default 60,000. */
  readonly timeout?: number;
  /** Milliseconds for all attempts with the waiting between them. Default 600,000. */
  readonly budget?: number;
  /** Milliseconds before the second attempt, doubled for each further one, at random up to that. Default 500. */
  readonly backoff?: number;
  /**
   * Whether the calls may be repeated. Default: where the method or the document says that it is
   * harmless. With `true` a POST is repeated after a fault, and the service may see it twice.
   */
  readonly repeat?: boolean;
}

/** What one call can change. */
export interface CallOptions extends RetryOptions {
  /** Stops the call at once, whatever it is doing. */
  readonly signal?: AbortSignal | undefined;
  /** Sent as well, in place of others of the same name. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A way of fetching that an operation asks for, over the `fetch` of the client where that has one. */
export type OwnFetch = (
  url: string,
  init: RequestInit,
  fetch: Fetch | undefined,
) => Promise<Response>;

/** What can be changed on a client that exists. */
export interface ClientChanges<
  Context extends string = never,
> extends RetryOptions {
  /** The name of a server of the document, or the URL of any host. Default: the document's first. */
  readonly server?: string;
  /** A key, or a function that gets one; by scheme id where the service has several. */
  readonly auth?: Credential | Readonly<Record<string, Credential>> | undefined;
  /** Sent with each call. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Parameters for all calls: those that have a parameter of the name take it where the input gives none. */
  readonly context?: Readonly<Record<Context, ContextValue>>;
  /** Called around each request: `hooks(...)`. */
  readonly hooks?: Around;
  /** Default: the global `fetch`. */
  readonly fetch?: Fetch;
}

/** What a client can be made of. */
export type ClientOptions<Context extends string = never> =
  ClientChanges<Context>;

/** Marks in the type of a client which parameters it carries. Never there at run time. */
export declare const given: unique symbol;

/** Where calls go and with what. Immutable. `Given`: names of the parameters that it carries. */
export interface Client<Given extends string = never> {
  /** The name of each parameter that every call takes from the client. */
  readonly [given]?: (name: Given) => void;
  /**
   * Calls an operation: what the operations themselves do. The parameters that the client carries may be
   * left out.
   */
  call<Params, Input, Result>(
    operation: OperationData & {
      (client: Client<Given>, input: Params, options?: CallOptions): Result;
      (client: Client, input: Input, options?: CallOptions): Result;
    },
    input: Params,
    options?: CallOptions,
  ): Result;
  call<Input, Result>(
    operation: OperationData &
      ((client: Client, input: Input, options?: CallOptions) => Result),
    input: Input,
    options?: CallOptions,
  ): Result;
  /** Calls an operation that is known as data only. */
  call(
    definition: Definition,
    input?: object,
    options?: CallOptions,
  ): Call<unknown>;
  /** A client that differs in what is given; costs nothing worth counting. */
  with<More extends string = never>(
    changes: ClientChanges<More>,
  ): Client<Given | More>;
}

/**
 * Makes a client of a service. Throws a `TypeError` for a server that is neither one of the
 * document's nor a URL.
 */
export const makeClient = <Context extends string = never>(
  service: Service,
  options: ClientOptions<Context>,
): Client<Context> => {
  const merged = merge(service as Settings, options);
  const { servers, server = Object.keys(servers)[0]! } = merged;
  // Leaves out a password, which would end up in messages.
  const { origin, pathname } = new URL(servers[server] ?? server);
  const settings: Settings = {
    ...merged,
    base: origin + pathname.replace(/\/$/, ""),
  };
  const client: any = {
    call: (definition: Definition, input?: object, given?: CallOptions) =>
      start(definition, settings, input, given),
    with: (changes: ClientChanges) => makeClient(settings, changes),
  };
  return client;
};
