import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Param } from "../../model/api.js";
import type { MockedApi } from "../mocked-api.js";
import type { Match } from "../routes.js";
import type { Fault } from "../schema/check-values.js";
import type { OperationSchemas } from "../schema/operation-schemas.js";
import { bodyValue } from "./body-value.js";
import { cookiesOf, cookieValue, headerValue } from "./header-values.js";
import { headerText, type Input, type MockRequest } from "./mock-request.js";
import { pathValue } from "./path-value.js";
import { piecesOf, queryValues } from "./query-values.js";

/** Reads the parameters and the body of a request, and reports what breaks the description. */
export async function checkRequest(
  mocked: MockedApi,
  { op, captured }: Match,
  request: MockRequest,
  diagnostics: Diagnostics,
): Promise<Input> {
  const schemas = mocked.schemasOf(op);
  const input = new Map<string, unknown>();
  const [, query = ""] = request.url.split(/\?(.*)/s, 2);
  const inQuery = op.params.filter((param) => param.in === "query" || param.in === "querystring");
  const { values, unknown } = queryValues(inQuery, query);
  const cookies = cookiesOf(request.headers);
  const read = (param: Param): unknown => {
    switch (param.in) {
      case "path":
        return pathValue(param, captured.get(param.wire) ?? "");
      case "header":
        return headerValue(param, request.headers);
      case "cookie":
        return cookieValue(param, cookies);
      default:
        return values.get(param.wire);
    }
  };
  for (const param of op.params) {
    const value = read(param);
    if (value !== undefined) {
      input.set(param.name, value);
      checkParam(mocked, schemas, param, value, diagnostics);
    } else if (param.required) {
      const details = { name: param.wire, location: param.in };
      diagnostics.report("request-param-missing", param.at, details);
    }
  }
  const keys = mocked.api.auth.flatMap((auth) => (auth.kind === "apiKey" ? [auth.name] : []));
  const [, inTemplate = ""] = op.pathTemplate.split("?", 2);
  const fixed = piecesOf(inTemplate).map(({ name }) => name);
  for (const name of unknown) {
    if (keys.includes(name) || fixed.includes(name)) continue;
    diagnostics.report("request-param-unknown", op.at, { name, operation: op.id });
  }
  const body = await checkBody(mocked, { op, captured }, schemas, request, diagnostics);
  if (body !== undefined) input.set("body", body);
  return Object.fromEntries(input);
}

function checkParam(
  { checks, document }: MockedApi,
  schemas: OperationSchemas,
  param: Param,
  value: unknown,
  diagnostics: Diagnostics,
): void {
  const schema = schemas.param(param);
  if (!schema || (value === "" && param.style.allowEmptyValue)) return;
  const [first] = checks.check(schema, "write", value);
  if (!first) return;
  const at = [`${param.in}.${param.wire}`, ...first.keys].join(".");
  const details = { at, reason: first.reason };
  diagnostics.report("request-param-invalid", document.place(first.pointer), details);
}

async function checkBody(
  { checks, document }: MockedApi,
  { op }: Match,
  schemas: OperationSchemas,
  { body: bytes, headers }: MockRequest,
  diagnostics: Diagnostics,
): Promise<unknown> {
  if (bytes.length === 0) {
    if (op.body?.required) diagnostics.report("request-body-missing", op.at, { operation: op.id });
    return undefined;
  }
  if (!op.body) {
    diagnostics.report("request-body-unexpected", op.at, { operation: op.id });
    return undefined;
  }
  const read = await bodyValue(op.body, headerText(headers, "content-type"), bytes);
  if ("unreadable" in read) {
    const code =
      read.unreadable === "syntax" ? "request-body-unreadable" : "request-media-type-unknown";
    diagnostics.report(code, op.at, { reason: read.reason });
    return undefined;
  }
  const schema = schemas.body(read.content);
  const check = (value: unknown, keys: readonly string[]): void => {
    const faults = schema ? checks.check(schema, "write", value) : [];
    for (const fault of faults) report(fault, keys);
  };
  const report = (fault: Fault, keys: readonly string[]): void => {
    const at = ["body", ...keys, ...fault.keys].join(".");
    const details = { at, reason: fault.reason };
    diagnostics.report("request-body-invalid", document.place(fault.pointer), details);
  };
  if ("items" in read) {
    read.items.forEach((item, index) => check(item, [String(index)]));
    return read.items;
  }
  const { codec } = read.content;
  // What XML and bytes hold is not looked into; of text only that it is text.
  if (codec === "json" || codec === "form" || codec === "multipart") check(plain(read.value), []);
  else if (codec === "text" && read.content.type.kind === "string") check(read.value, []);
  return read.value;
}

/** The value with files as texts of their length, which is what a schema can say of them. */
function plain(value: unknown): unknown {
  if (value instanceof Blob) return "\0".repeat(Math.min(value.size, 1_000_000));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
