import {
  camelCase,
  code,
  declare,
  list,
  object,
  symbol,
  type Api,
  type Auth,
  type Code,
  type Declaration,
  type Operation,
  type Printable,
  type Requirement,
  type Sym,
} from "quillgen/template";
import { pure } from "./pure.js";
import { runtimeType, runtimeValue } from "./runtime.js";

const Authorize = runtimeType("credentials.ts", "Authorize");
const oneScheme = runtimeValue("credentials.ts", "oneScheme");
const scheme = (name: string) => runtimeValue("schemes.ts", name);

/** Alternatives of scheme ids that go together. */
type Alternatives = readonly (readonly string[])[];

/** How the calls of an API are authorized: what is usual, and what some operations need instead. */
export interface Security {
  /** For the service as a whole; undefined where nothing is ever needed. */
  readonly usual: Printable;
  /** For one operation; undefined where it is as usual. */
  of(op: Operation): Printable;
  /** What `of` refers to. */
  readonly declarations: readonly Declaration[];
}

/**
 * What most operations need is said once, for the service, so that an operation only says what
 * differs; what differs in the same way is said once as well.
 */
export function securityOf(api: Api): Security {
  let security = known.get(api);
  if (security === undefined) known.set(api, (security = settle(api)));
  return security;
}

const known = new WeakMap<Api, Security>();

function settle(api: Api): Security {
  if (api.auth.length === 0) return { usual: undefined, of: () => undefined, declarations: [] };
  const operations = api.resources.flatMap((resource) => resource.operations);
  const usual = mostFrequent(operations.map((op) => keyOf(op, api)));
  const others = new Map<string, Sym>();
  for (const key of operations.map((op) => keyOf(op, api))) {
    if (key === usual || key === "[]" || key === "[[]]" || others.has(key)) continue;
    const ids = (JSON.parse(key) as Alternatives)
      .map((together) => together.join(" and "))
      .join(" or ");
    const name = `${camelCase(`with ${ids}`)}${others.size === 0 ? "" : `_${others.size}`}`;
    others.set(key, symbol({ name, from: "./security.ts" }));
  }
  return {
    usual: authorize(JSON.parse(usual) as Alternatives, api),
    of(op) {
      const key = keyOf(op, api);
      if (key === usual) return undefined;
      return others.get(key) ?? scheme("anonymous");
    },
    declarations: [...others].map(
      ([key, name]) => declare.exact(name)`
        export const ${name}: ${Authorize} = ${authorize(JSON.parse(key) as Alternatives, api)};
      `,
    ),
  };
}

function authorize(alternatives: Alternatives, api: Api): Code {
  const used = api.auth.filter(({ id }) => alternatives.some((ids) => ids.includes(id)));
  const [only] = used;
  if (only === undefined) return code`${scheme("anonymous")}`;
  if (api.auth.length === 1) return pure(oneScheme, schemeOf(only));
  const byId = object(used.map((auth) => [auth.id, schemeOf(auth)]));
  return code`
    /* @__PURE__ */ ${scheme("schemes")}(
      ${byId},
      ${list(alternatives.map((ids) => list(ids)))},
    )
  `;
}

/** What an operation needs, scopes left out; that nothing is needed comes last, so that a key is used. */
function keyOf(op: Operation, api: Api): string {
  const known = new Set(api.auth.map(({ id }) => id));
  const alternatives = (op.security ?? api.security)
    .map((requirement: Requirement) => requirement.schemes.map(({ auth }) => auth))
    .filter((ids) => ids.every((id) => known.has(id)));
  return JSON.stringify(
    alternatives.sort((a, b) => Number(a.length === 0) - Number(b.length === 0)),
  );
}

function mostFrequent(keys: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ["[]", 0])[0];
}

function schemeOf(auth: Auth): Code {
  switch (auth.kind) {
    case "basic":
      return code`${scheme("basic")}`;
    case "http":
      return pure(scheme("httpScheme"), auth.scheme);
    case "apiKey": {
      const codec = { header: "headerKey", query: "queryKey", cookie: "cookieKey" }[auth.in];
      return pure(scheme(codec), auth.name);
    }
    default:
      return code`${scheme("bearer")}`;
  }
}
