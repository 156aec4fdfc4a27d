import type { Auth, Requirement } from "../../model/api.js";
import { widerScope } from "../../scopes/wider-scope.js";
import { cookiesOf } from "./header-values.js";
import { headerText, type RequestHeaders } from "./mock-request.js";
import { piecesOf } from "./query-values.js";
import { decodePercent } from "./text-value.js";

/** The credentials that are accepted, with the scopes of each; absent: any credential, any scope. */
export type Keys = Readonly<Record<string, readonly string[]>>;

/** Why a request is not let in: no credential that is known, or one that may not do this. */
export interface Refusal {
  readonly kind: "unauthorized" | "forbidden";
  /** What would be needed. */
  readonly needed: string;
}

/** What the credentials of a request stand in. */
export interface Carrier {
  readonly headers: RequestHeaders;
  readonly query: string;
}

/** Undefined where one of the alternatives is satisfied. */
export function refusalOf(
  requirements: readonly Requirement[],
  schemes: readonly Auth[],
  carrier: Carrier,
  keys: Keys | undefined,
): Refusal | undefined {
  if (requirements.length === 0) return undefined;
  let lacking: string | undefined;
  for (const { schemes: together } of requirements) {
    const scopes = together.map(({ auth: id, scopes: wanted }) => {
      const scheme = schemes.find((each) => each.id === id);
      // What cannot be seen in a request, or is not described, is taken as given.
      if (!scheme || scheme.kind === "mutualTls") return [];
      const credential = credentialOf(scheme, carrier);
      if (!credential) return undefined;
      if (!keys) return [];
      if (!Object.hasOwn(keys, credential)) return undefined;
      return wanted.filter((scope) => !isGranted(scope, keys[credential]!));
    });
    if (scopes.includes(undefined)) continue;
    const missing = scopes.flat();
    if (missing.length === 0) return undefined;
    lacking ??= missing.join(", ");
  }
  if (lacking !== undefined) return { kind: "forbidden", needed: lacking };
  const needed = requirements.map(({ schemes: each }) =>
    each.map(({ auth }) => auth).join(" and "),
  );
  return { kind: "unauthorized", needed: needed.join(", or ") };
}

/** `*` grants everything, a wider scope what it includes. */
function isGranted(scope: string, granted: readonly string[]): boolean {
  return ["*", scope, widerScope(scope)].some((each) => each && granted.includes(each));
}

/** What a request gives for a scheme; undefined or empty where it gives nothing. */
function credentialOf(auth: Auth, { headers, query }: Carrier): string | undefined {
  switch (auth.kind) {
    case "basic": {
      const encoded = afterScheme(headers, "basic");
      return encoded && Buffer.from(encoded, "base64").toString();
    }
    case "http":
      return afterScheme(headers, auth.scheme);
    case "apiKey": {
      if (auth.in === "header") return headerText(headers, auth.name.toLowerCase());
      if (auth.in === "cookie") {
        const sent = cookiesOf(headers).get(auth.name)?.[0];
        return sent && decodePercent(sent);
      }
      const sent = piecesOf(query).find(({ name }) => name === auth.name)?.raw;
      return sent && decodePercent(sent);
    }
    default:
      return afterScheme(headers, "bearer");
  }
}

function afterScheme(headers: RequestHeaders, scheme: string): string | undefined {
  const [name = "", ...rest] = (headerText(headers, "authorization") ?? "").split(" ");
  return name.toLowerCase() === scheme.toLowerCase() ? rest.join(" ").trim() : undefined;
}
