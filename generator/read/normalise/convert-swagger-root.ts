import type { Json, JsonObject } from "../document.js";

/** The servers that `schemes`, `host` and `basePath` spell; undefined where none of them is said. */
export function serversOf(root: JsonObject): Json[] | undefined {
  const { host, basePath, schemes } = root;
  const path = typeof basePath === "string" ? basePath.replace(/\/+$/, "") : "";
  if (typeof host !== "string") return path === "" ? undefined : [{ url: path }];
  const listed = Array.isArray(schemes)
    ? schemes.filter((scheme) => typeof scheme === "string")
    : [];
  return (listed.length > 0 ? listed : ["https"]).map((scheme) => ({
    url: `${scheme}://${host}${path}`,
  }));
}

/** What the flows of 2.0 are called since. */
const flows: Readonly<Record<string, string>> = {
  implicit: "implicit",
  password: "password",
  application: "clientCredentials",
  accessCode: "authorizationCode",
};

/** Gives a security scheme its form of OpenAPI 3, in place. */
export function convertSecurityScheme(scheme: JsonObject): void {
  if (scheme["type"] === "basic") {
    scheme["type"] = "http";
    scheme["scheme"] = "basic";
  }
  if (scheme["type"] !== "oauth2" || typeof scheme["flow"] !== "string") return;
  const flow: JsonObject = {};
  for (const member of ["authorizationUrl", "tokenUrl", "scopes"]) {
    if (scheme[member] !== undefined) flow[member] = scheme[member];
    delete scheme[member];
  }
  flow["scopes"] ??= {};
  const name = Object.hasOwn(flows, scheme["flow"]) ? flows[scheme["flow"]]! : "implicit";
  scheme["flows"] = { [name]: flow };
  delete scheme["flow"];
}
