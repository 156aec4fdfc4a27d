import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import {
  bundleCorrected,
  bundlePlain,
  examplesOf,
  jsonOf,
  operationsOf,
  type Node,
} from "./documents.js";

type Direction = "read" | "write";

/** The document as one side sees it: properties of the other direction may not be there at all. */
function viewOf(document: Node, direction: Direction): Node {
  const banned = direction === "read" ? "writeOnly" : "readOnly";
  const visit = (node: Node): Node => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== "object" || node === null) return node;
    const copy = Object.fromEntries(
      Object.entries<Node>(node).map(([key, value]) => [key, visit(value)]),
    );
    const properties: Record<string, Node> = node.properties ?? {};
    if (typeof properties !== "object") return copy;
    for (const [name, property] of Object.entries(properties)) {
      if (property?.[banned] !== true) continue;
      copy.properties[name] = false;
      if (Array.isArray(copy.required)) {
        copy.required = copy.required.filter((required: string) => required !== name);
      }
    }
    return copy;
  };
  return visit(document);
}

/** Validates values against schemas of a document, by pointer. */
function validatorOf(document: Node, direction: Direction) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  formats.default(ajv);
  ajv.addFormat("decimal", /^-?\d+(?:\.\d+)?$/);
  ajv.addSchema({ ...viewOf(document, direction), $id: "https://example.com/api" });
  return (pointer: string, value: unknown): readonly unknown[] => {
    const validate = ajv.compile({ $ref: `https://example.com/api#${pointer}` });
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

const token = (text: string) =>
  encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));

/** Where the JSON schema of a body or an answer stands. */
function schemaPointer(node: Node, pointer: string): string {
  const at = typeof node.$ref === "string" ? node.$ref.slice(1) : pointer;
  return `${at}/content/application~1json/schema`;
}

const documents = [
  ["plain", await bundlePlain()],
  ["corrected", await bundleCorrected()],
] as const;

describe.each(documents)("examples of the %s document", (_, document) => {
  const operations = operationsOf(document);
  const read = validatorOf(document, "read");
  const write = validatorOf(document, "write");

  test("bodies are what may be sent", () => {
    const wrong = operations.flatMap(({ path, method, op }) => {
      if (op.requestBody === undefined) return [];
      const pointer = schemaPointer(op.requestBody, `/paths/${token(path)}/${method}/requestBody`);
      return examplesOf(document, jsonOf(document, op.requestBody)).flatMap(([name, value]) =>
        write(pointer, value).map((error) => ({ op: op.operationId, name, error })),
      );
    });
    expect(wrong).toEqual([]);
  });

  test("answers are what may come back", () => {
    let count = 0;
    const wrong = operations.flatMap(({ path, method, op }) =>
      Object.entries<Node>(op.responses).flatMap(([status, response]) => {
        const at = `/paths/${token(path)}/${method}/responses/${status}`;
        return examplesOf(document, jsonOf(document, response)).flatMap(([name, value]) => {
          count += 1;
          return read(schemaPointer(response, at), value).map((error) => ({
            op: op.operationId,
            status,
            name,
            error,
          }));
        });
      }),
    );
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  test("the views are strict: a body is no answer", () => {
    const { path, method, op } = operations.find((it) => it.op.operationId === "datasets.create")!;
    const pointer = schemaPointer(
      op.responses["201"],
      `/paths/${token(path)}/${method}/responses/201`,
    );
    const [[, body]] = examplesOf(document, jsonOf(document, op.requestBody)) as any;
    expect(read(pointer, body)).not.toEqual([]);
    const [[, answer]] = examplesOf(document, jsonOf(document, op.responses["201"])) as any;
    const sent = schemaPointer(op.requestBody, `/paths/${token(path)}/${method}/requestBody`);
    expect(write(sent, answer)).not.toEqual([]);
  });
});
