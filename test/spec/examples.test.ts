import { describe, expect, test } from "vitest";
import {
  bundleCorrected,
  bundlePlain,
  examplesOf,
  jsonOf,
  operationsOf,
  type Node,
} from "./documents.js";
import { schemaPointer, token, validatorOf } from "./validator.js";

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
