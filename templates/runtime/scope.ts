import type { Client, ContextValue } from "./client.js";
import { settingsOf } from "./settings-of.js";

/** What tells the calls of one client from those of another, for keys of caches. No secrets. */
export interface Scope {
  /** The address that its calls go to, without a slash at the end. */
  readonly server: string;
  /** The parameters that it gives to each call. */
  readonly context: Readonly<Record<string, ContextValue>>;
}

const known = new WeakMap<Client, Scope>();

/** What tells the calls of a client from those of another. */
export function scopeOf(client: Client): Scope {
  let scope = known.get(client);
  if (!scope) {
    const { base, context } = settingsOf(client);
    known.set(client, (scope = { server: base, context: context ?? {} }));
  }
  return scope;
}
