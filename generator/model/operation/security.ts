import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Auth, Requirement } from "../api.js";
import { docOf } from "../schema/doc.js";
import { child, list, member, own, text } from "../schema/node.js";
import { objectAt, type OperationContext } from "./context.js";

type Reporting = Pick<OperationContext, "report" | "auth">;

/** The security schemes of the document, in its order. */
export function authOf(root: JsonObject, context: OperationContext): readonly Auth[] {
  const schemes = member(member(root, "components") ?? {}, "securitySchemes") ?? {};
  return Object.keys(schemes).flatMap((id) => {
    const at = child("/components/securitySchemes", id);
    const node = objectAt(schemes[id], at, context);
    const auth = node && schemeOf(id, node.value);
    if (node && !auth) {
      const type = text(node.value, "type") ?? "";
      if (type !== "apiKey") context.report("auth-unsupported", at, { name: id, type });
      else context.report("auth-incomplete", at, { name: id, type, member: missingOf(node.value) });
    }
    return auth ? [auth] : [];
  });
}

function schemeOf(id: string, scheme: JsonObject): Auth | undefined {
  const base = { id, doc: docOf(scheme) };
  switch (text(scheme, "type")) {
    case "http": {
      const name = text(scheme, "scheme") ?? "";
      const format = text(scheme, "bearerFormat");
      if (name.toLowerCase() === "basic") return { ...base, kind: "basic" };
      if (name.toLowerCase() !== "bearer") return { ...base, kind: "http", scheme: name };
      return { ...base, kind: "bearer", ...(format !== undefined && { format }) };
    }
    case "apiKey": {
      const location = text(scheme, "in");
      const name = text(scheme, "name");
      if (name === undefined) return undefined;
      if (location !== "header" && location !== "query" && location !== "cookie") return undefined;
      return { ...base, kind: "apiKey", in: location, name };
    }
    case "oauth2":
      return { ...base, kind: "oauth2", scopes: scopesOfFlows(scheme) };
    case "openIdConnect":
      return { ...base, kind: "openIdConnect", url: text(scheme, "openIdConnectUrl") ?? "" };
    case "mutualTLS":
      return { ...base, kind: "mutualTls" };
    default:
      return undefined;
  }
}

/** What a key without a place lacks. */
function missingOf(scheme: JsonObject): string {
  return text(scheme, "name") === undefined ? "name" : "place (in: header, query or cookie)";
}

function scopesOfFlows(scheme: JsonObject): readonly string[] {
  const flows = Object.values(member(scheme, "flows") ?? {}).filter(isObject);
  return [...new Set(flows.flatMap((flow) => Object.keys(member(flow, "scopes") ?? {})))];
}

/** The alternatives that an operation or the document asks for; undefined where it does not say. */
export function requirementsOf(
  owner: JsonObject,
  pointer: string,
  context: Reporting,
): readonly Requirement[] | undefined {
  if (!Array.isArray(own(owner, "security"))) return undefined;
  return list(owner, "security").flatMap((requirement, index) => {
    if (!isObject(requirement)) return [];
    const schemes = Object.keys(requirement).map((name) => {
      const prefix = "#/components/securitySchemes/";
      const auth = name.startsWith(prefix) ? name.slice(prefix.length) : name;
      if (!context.auth.has(auth)) {
        context.report("security-unknown", child(`${pointer}/security/${index}`, name), { name });
      }
      const scopes = list(requirement, name).filter((scope) => typeof scope === "string");
      return { auth, scopes };
    });
    return [{ schemes }];
  });
}

/** Every scope that any of the alternatives names, once. */
export function scopesOf(requirements: readonly Requirement[]): readonly string[] {
  if (requirements.length === 0) return [];
  return [
    ...new Set(requirements.flatMap(({ schemes }) => schemes.flatMap(({ scopes }) => scopes))),
  ];
}
