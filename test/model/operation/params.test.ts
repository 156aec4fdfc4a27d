import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/read/document.js";
import { modelOf, operationsOf, show } from "../model-of.js";
import { ok, only, operation, text } from "./operation-of.js";

const styles = (parameter: JsonObject) => {
  const path = parameter["in"] === "path" ? "/{p}" : "/a";
  return operation({ parameters: [{ name: "p", schema: text, ...parameter }] }, path).op.params[0]!;
};

describe("parameters", () => {
  it.each<[JsonObject, string]>([
    [{ in: "query" }, "form*"],
    [{ in: "path" }, "simple"],
    [{ in: "header" }, "simple"],
    [{ in: "cookie" }, "form*"],
    [{ in: "query", explode: false }, "form"],
    [{ in: "query", style: "spaceDelimited" }, "spaceDelimited"],
    [{ in: "query", style: "pipeDelimited", explode: true }, "pipeDelimited*"],
    [{ in: "query", style: "deepObject", explode: true }, "deepObject*"],
    [{ in: "path", style: "label" }, "label"],
    [{ in: "path", style: "matrix", explode: true }, "matrix*"],
    [{ in: "cookie", style: "cookie" }, "cookie*"],
    [{ in: "query", style: "nonsense" }, "form*"],
  ])("%j is styled", (parameter, want) => {
    const { kind, explode } = styles(parameter).style;
    expect(kind + (explode ? "*" : "")).toBe(want);
  });

  it("knows contents, reserved characters and empty values", () => {
    expect(styles({ in: "query", allowReserved: true, allowEmptyValue: true }).style).toEqual({
      kind: "form",
      explode: true,
      allowReserved: true,
      allowEmptyValue: true,
    });
    const { style, type } = styles({
      in: "query",
      schema: false,
      content: { "application/json": { schema: { type: "array", items: text } } },
    });
    expect(style).toMatchObject({ kind: "content", mediaType: "application/json" });
    expect(show(type)).toBe("string[]");
    expect(styles({ in: "querystring", content: { "text/x": {} } }).in).toBe("querystring");
  });

  it("lets the operation win over its path, and headers be equal but for case", () => {
    const { op } = operation(
      {
        parameters: [
          { name: "a", in: "query", schema: { type: "integer" } },
          { name: "x-id", in: "header", required: true, schema: text },
        ],
      },
      "/a",
      "get",
      {
        parameters: [
          { name: "a", in: "query", schema: text },
          { name: "X-Id", in: "header", schema: text },
          { name: "b", in: "query", schema: text },
        ],
      },
    );
    expect(op.params.map(({ name, required, type }) => [name, required, show(type)])).toEqual([
      ["a", false, "integer"],
      ["x-id", true, "string"],
      ["b", false, "string"],
    ]);
  });

  it("ignores headers that are described elsewhere, and unknown locations", () => {
    const { op, found } = operation({
      parameters: [
        { name: "accept", in: "header", schema: text },
        { name: "Content-Type", in: "header", schema: text },
        { name: "Authorization", in: "header", schema: text },
        { name: "x", in: "formData", schema: text },
        // Told as incomplete already.
        { name: "nowhere", schema: text },
      ],
    });
    expect(op.params).toEqual([]);
    expect(found).toEqual([
      "param-location /paths/~1a/get/parameters/3",
      "authorization-ignored /paths/~1a/get/parameters/2",
    ]);
  });

  it("say nothing of Authorization where security does", () => {
    const { found } = operation({
      parameters: [{ name: "Authorization", in: "header", schema: text }],
      security: [{ key: [] }],
    });
    expect(found).toEqual(["security-unknown /paths/~1a/get/security/0/key"]);
  });

  it.each<[string, readonly (readonly [string, string])[], boolean, readonly string[]]>([
    [
      "two locations",
      [
        ["path", "id"],
        ["query", "id"],
        ["query", "x"],
      ],
      false,
      ["path_id", "query_id", "x"],
    ],
    ["a body", [["query", "body"]], true, ["query_body"]],
    ["no body", [["query", "body"]], false, ["body"]],
    [
      "a name that looks qualified",
      [
        ["path", "id"],
        ["query", "id"],
        ["header", "path_id"],
      ],
      false,
      ["path_id", "query_id", "header_path_id"],
    ],
    ["the prototype", [["query", "__proto__"]], false, ["query___proto__"]],
    ["what every object has", [["query", "constructor"]], false, ["query_constructor"]],
  ])("are qualified by location: %s", (_, wanted, hasBody, names) => {
    const parameters = wanted.map(([location, name]) => ({ name, in: location, schema: text }));
    const requestBody = { content: { "application/json": { schema: text } } };
    const { op } = operation({ parameters, ...(hasBody && { requestBody }) }, "/{id}", "post", {
      parameters: wanted.some(([location]) => location === "path")
        ? []
        : [{ name: "id", in: "path", schema: text }],
    });
    const mine = op.params.filter((param) =>
      wanted.some(
        ([, wire]) =>
          (wire === param.wire && param.in !== "path") ||
          (param.in === "path" && wanted[0]![0] === "path"),
      ),
    );
    expect(mine.map((param) => param.name)).toEqual(names);
  });

  it("are shared by reference, with words of their own beside one", () => {
    const limit = { $ref: "#/components/parameters/Limit" };
    const { api } = modelOf({
      paths: {
        "/a": { get: { parameters: [limit], responses: ok } },
        "/b": { get: { parameters: [{ ...limit, description: "Here." }], responses: ok } },
        "/c": { get: { parameters: [limit], responses: ok } },
      },
      components: {
        parameters: { Limit: { name: "limit", in: "query", description: "There.", schema: text } },
      },
    });
    const [a, b, c] = [...operationsOf(api).values()].map((op) => op.params[0]!);
    expect([a!.doc.text, b!.doc.text]).toEqual(["There.", "Here."]);
    expect(a).toBe(c);
    expect(b!.at.pointer).toBe("/components/parameters/Limit");
  });

  it("documents by the parameter first, by its schema after it", () => {
    const { doc } = styles({
      in: "query",
      description: "Outer.",
      example: "e",
      schema: { type: "string", description: "Inner.", default: "d" },
    });
    expect(doc).toEqual({ text: "Outer.", default: "d", examples: ["e"] });
  });

  it("documents by what stands beside a reference, not by what it leads to", () => {
    const schema = { $ref: "#/components/schemas/Order", default: "asc" };
    const { op } = only({
      paths: { "/a": { get: { parameters: [{ name: "p", in: "query", schema }] } } },
      components: {
        schemas: { Order: { type: "string", description: "There.", default: "desc" } },
      },
    });
    expect(op.params[0]?.doc).toEqual({ default: "asc" });
  });
});
