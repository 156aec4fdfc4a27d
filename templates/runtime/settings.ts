import type { CallOptions, ClientChanges, Service } from "./client.js";

/** What a client is made of. Not reachable from the client itself, so never printed. */
export interface Settings extends ClientChanges<string>, Service {
  /** Origin and path of the server, without a slash at the end. */
  readonly base: string;
}

/** What is said of one call: by its client, and by its own options, which win. */
export type Said = Settings & CallOptions;

/** Settings with changes, which win: as a whole, and of headers and context one by one. */
export const merge = (settings: Settings, changes: any): Said => ({
  ...settings,
  ...changes,
  headers: { ...settings.headers, ...changes?.headers },
  // Without a prototype: a parameter may be called `constructor`.
  context: { __proto__: null, ...settings.context, ...changes?.context },
});
