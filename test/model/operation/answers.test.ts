import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/read/document.js";
import { modelOf, operationsOf } from "../model-of.js";
import { operation, text } from "./operation-of.js";

const answers = (responses: JsonObject, method = "get") => {
  const { op, found } = operation({ responses }, "/a", method);
  return { list: op.answers.map(({ status, success }) => `${status} ${success}`), op, found };
};

describe("answers", () => {
  const json = { description: "", content: { "application/json": { schema: text } } };

  it.each<[string, JsonObject, readonly string[]]>([
    [
      "statuses and ranges",
      { 200: json, "4xx": json, default: json },
      ["200 true", "4XX false", "default false"],
    ],
    ["default alone", { default: json }, ["default true"]],
    ["a range is success", { "2XX": json, default: json }, ["2XX true", "default false"]],
    ["redirects are not", { 302: json, default: json }, ["302 false", "default true"]],
    ["an extension is none", { 200: json, "x-note": "n" }, ["200 true"]],
  ])("%s", (_, responses, want) => expect(answers(responses).list).toEqual(want));

  it("refuses other keys", () => {
    expect(answers({ ok: json, 99: json }).found).toEqual([
      "status-invalid /paths/~1a/get/responses/99",
      "status-invalid /paths/~1a/get/responses/ok",
    ]);
  });

  it("have no content where none can travel", () => {
    const { op } = answers({ 200: json, 204: json, 304: json });
    expect(op.answers.map((answer) => answer.contents.length)).toEqual([1, 0, 0]);
    expect(answers({ 200: json }, "head").op.answers[0]!.contents).toEqual([]);
  });

  it("come through references, with headers", () => {
    const { api } = modelOf({
      paths: {
        "/a": {
          get: {
            responses: { 404: { $ref: "#/components/responses/Gone", description: "Here." } },
          },
        },
      },
      components: {
        responses: {
          Gone: {
            description: "There.",
            headers: { "X-A": { $ref: "#/components/headers/A" }, "content-type": {} },
          },
        },
        headers: { A: { required: true, description: "An A.", schema: { type: "integer" } } },
      },
    });
    const [op] = operationsOf(api).values();
    expect(op!.answers).toMatchObject([
      {
        status: "404",
        doc: { text: "Here." },
        headers: [{ name: "X-A", required: true, doc: { text: "An A." } }],
      },
    ]);
  });
});
