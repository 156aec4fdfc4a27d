import {
  camelCase,
  code,
  declare,
  list,
  object,
  once,
  operationsOf,
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
 * What the document asks for as a whole is said once, for the service (any one of the schemes, where it
 * says nothing), so that an operation only says what differs; what differs in the same way is said
 * once as well. Nothing of it depends on how often or in which order operations ask.
 */
export const securityOf: (api: Api) => Security = once(findSecurity);

/** The schemes that requests show. A certificate is shown by the connection, which is made without the client. */
export const shownSchemes = (api: Api): readonly Auth[] =>
  api.auth.filter(({ kind }) => kind !== "mutualTls");

function findSecurity(api: Api): Security {
  const schemes = shownSchemes(api);
  if (schemes.length === 0) return { usual: undefined, of: () => undefined, declarations: [] };
  const operations = operationsOf(api);
  const usual =
    api.security.length > 0
      ? keyOf(api.security, api)
      : JSON.stringify(schemes.map(({ id }) => [id]));
  const keyOfOperation = (op: Operation) => keyOf(op.security ?? api.security, api);
  const others = namesOf(
    operations.map(keyOfOperation).filter((key) => key !== usual && key !== nothing),
  );
  return {
    usual: authorize(JSON.parse(usual) as Alternatives, api),
    of(op) {
      const key = keyOfOperation(op);
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

/** Names by what the alternatives are; those that would be called the same are numbered by their keys. */
function namesOf(keys: readonly string[]): ReadonlyMap<string, Sym> {
  const unnumbered = (key: string) => {
    const alternatives = JSON.parse(key) as Alternatives;
    return camelCase(`with ${alternatives.map((ids) => ids.join(" and ")).join(" or ")}`);
  };
  const distinct = [...new Set(keys)];
  return new Map(
    distinct.map((key) => {
      const plain = unnumbered(key);
      const before = distinct.filter((other) => other < key && unnumbered(other) === plain);
      const name = before.length === 0 ? plain : `${plain}_${before.length}`;
      return [key, symbol({ name, from: "./security.ts" })];
    }),
  );
}

function authorize(alternatives: Alternatives, api: Api): Code {
  const shown = shownSchemes(api);
  const used = shown.filter(({ id }) => alternatives.some((ids) => ids.includes(id)));
  const [only] = used;
  if (only === undefined) return code`${scheme("anonymous")}`;
  if (shown.length === 1) return pure(oneScheme, schemeOf(only));
  const byId = object(used.map((auth) => [auth.id, schemeOf(auth)]));
  return code`
    /* @__PURE__ */ ${scheme("schemes")}(
      ${byId},
      ${list(alternatives.map((ids) => list(ids)))},
    )
  `;
}

/** That no credential is needed. */
const nothing = "[[]]";

/** What requirements ask for, scopes left out. That nothing is needed comes last, so that a key is used. */
function keyOf(requirements: readonly Requirement[], api: Api): string {
  const known = new Set(api.auth.map(({ id }) => id));
  const shown = new Set(shownSchemes(api).map(({ id }) => id));
  const alternatives = requirements
    .map(({ schemes }) => schemes.map(({ auth }) => auth))
    .filter((ids) => ids.every((id) => known.has(id)))
    .map((ids) => ids.filter((id) => shown.has(id)));
  if (alternatives.length === 0) return nothing;
  return JSON.stringify(
    alternatives.sort((a, b) => Number(a.length === 0) - Number(b.length === 0)),
  );
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
