import { createPostHog } from "@quillgen/posthog";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../generator/mock/index.js";
import {
  bundleCorrected,
  jsonOf,
  operationsOf,
  overlayFile,
  repository,
  specFile,
  type DocumentedOperation,
} from "../spec/documents.js";
import { schemaPointer, token, validatorOf } from "../spec/validator.js";
import { exampleInput } from "../wire/example-input.js";

const document = await bundleCorrected();
const operations = operationsOf(document);
const validate = validatorOf(document, "read");

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ spec: specFile, overlays: [overlayFile], cwd: repository });
});
afterAll(() => mock.stop());

function call(operation: DocumentedOperation): any {
  const client = createPostHog({
    auth: "phx_any",
    server: mock.url,
    attempts: 1,
    context: { project_id: "7" },
  });
  const input = exampleInput(document, operation);
  return operation.op.operationId
    .split(".")
    .reduce(
      (value: any, name: string) => value[name],
      client,
    )(input);
}

/** The status of success and what stands there; undefined for operations that are always refused. */
function successOf({ path, method, op }: DocumentedOperation) {
  const status = Object.keys(op.responses).find((name) => name < "3");
  if (status === undefined) return undefined;
  const response = op.responses[status];
  const at = `/paths/${token(path)}/${method}/responses/${status}`;
  const pointer = jsonOf(document, response) && schemaPointer(response, at);
  return { status: Number(status), pointer };
}

describe("every documented operation answers", () => {
  test.each(
    operations.map((operation) => [operation.op.operationId as string, operation] as const),
  )("%s", async (id, operation) => {
    mock.answer();
    const success = successOf(operation);
    const result = await call(operation).result();
    expect(mock.requests).toHaveLength(1);
    expect(mock.requests[0]).toMatchObject({ operation: id, problems: [] });
    expect(result.status).toBe(success?.status ?? 405);
    expect(result.ok).toBe(success !== undefined);
    if (success?.pointer) expect(validate(success.pointer, result.data)).toEqual([]);
  });

  test("there are 63 of them", () => {
    expect(operations).toHaveLength(63);
  });
});
