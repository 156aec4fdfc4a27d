import { sampleOf } from "../../generator/mock/data/sample.js";
import type { Mock } from "../../generator/mock/index.js";
import type { MockedApi } from "../../generator/mock/mocked-api.js";
import type { Operation, Param } from "../../generator/model/api.js";

/** Every credential at once: whichever is asked for is there. */
const credentials = { authorization: "Bearer any", cookie: "" };

/** A request with what is required, in plain values; undefined where a value is more than a text. */
export function plainCall(
  { api }: MockedApi,
  op: Operation,
): { readonly url: string; readonly headers: Readonly<Record<string, string>> } | undefined {
  const headers: Record<string, string> = { ...credentials };
  const query = new URLSearchParams();
  const texts = new Map<Param, string>();
  for (const param of op.params) {
    if (!param.required) continue;
    const value = param.doc.examples?.[0] ?? sampleOf(param.type, param.name, "write");
    if (value === undefined || typeof value === "object") return undefined;
    if (!["simple", "form"].includes(param.style.kind)) return undefined;
    texts.set(param, String(value));
    if (param.in === "query") query.set(param.wire, String(value));
    if (param.in === "header") headers[param.wire] = String(value);
    if (param.in === "cookie")
      headers["cookie"] += `${param.wire}=${encodeURIComponent(String(value))}; `;
  }
  for (const { schemes } of (op.security ?? api.security).slice(0, 1)) {
    for (const { auth: id } of schemes) {
      const auth = api.auth.find((each) => each.id === id);
      if (auth?.kind === "basic") headers["authorization"] = "Basic YTpi";
      if (auth?.kind === "http") headers["authorization"] = `${auth.scheme} any`;
      if (auth?.kind !== "apiKey") continue;
      if (auth.in === "header") headers[auth.name] = "any";
      else if (auth.in === "query") query.set(auth.name, "any");
      else headers["cookie"] += `${auth.name}=any; `;
    }
  }
  const path = op.path.map((piece) =>
    typeof piece === "string" ? encodeURI(piece) : encodeURIComponent(texts.get(piece) ?? ""),
  );
  const search = query.size > 0 ? `?${query}` : "";
  return { url: path.join("") + search, headers };
}

/** Sends a request at the place where clients find the mock server. */
export const send = (mock: Mock, call: NonNullable<ReturnType<typeof plainCall>>, method = "GET") =>
  fetch(mock.url + call.url, { method, headers: call.headers, redirect: "manual" });
