import { createPostHog } from "@quillgen/posthog";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleCorrected, examplesOf, jsonOf, operationsOf, type Node } from "../spec/documents.js";
import { exampleInput } from "./example-input.js";
import { startLoopback, type Loopback } from "./loopback.js";
import { key, project } from "./posthog/index.js";

const document = await bundleCorrected();
const operations = operationsOf(document);

let server: Loopback;
beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());

function call(op: string, input: unknown): any {
  const client = createPostHog({
    auth: key,
    server: server.url,
    attempts: 1,
    context: { project_id: project },
  });
  return op.split(".").reduce<any>((value, name) => value[name], client)(input);
}

/** Every example of the answers of an operation, with the status that carries it. */
const answers = operations.flatMap((operation) =>
  Object.entries<Node>(operation.op.responses).flatMap(([status, response]) =>
    examplesOf(document, jsonOf(document, response)).map(([name, value]) => ({
      title: `${operation.op.operationId} ${status} ${name}`,
      operation,
      status: Number(status.replace("XX", "00")),
      value,
    })),
  ),
);

const requests = operations.flatMap((operation) =>
  examplesOf(document, jsonOf(document, operation.op.requestBody)).map(([name, value]) => ({
    title: `${operation.op.operationId} ${name}`,
    operation,
    value,
  })),
);

test("operations that answer with JSON have examples of it", () => {
  const without = operations.filter(({ op }) =>
    Object.entries<Node>(op.responses).some(([status, response]) => {
      const content = jsonOf(document, response);
      return status < "3" && content !== undefined && examplesOf(document, content).length === 0;
    }),
  );
  expect(without.map(({ op }) => op.operationId)).toEqual([]);
});

describe("examples of answers decode to what they say", () => {
  test.each(answers.filter(({ status }) => status < 300).map((row) => [row.title, row] as const))(
    "%s",
    async (_, { operation, status, value }) => {
      server.expect({ status, body: { json: value } });
      expect(await call(operation.op.operationId, exampleInput(document, operation))).toEqual(
        value,
      );
    },
  );
  test.each(answers.filter(({ status }) => status >= 300).map((row) => [row.title, row] as const))(
    "%s",
    async (_, { operation, status, value }) => {
      server.expect({ status, body: { json: value } });
      const result = await call(
        operation.op.operationId,
        exampleInput(document, operation),
      ).result();
      expect(result).toMatchObject({ ok: false, status, body: value });
    },
  );
});

describe("examples of bodies arrive as they are", () => {
  test.each(requests.map((row) => [row.title, row] as const))(
    "%s",
    async (_, { operation, value }) => {
      const status = Object.keys(operation.op.responses).find((name) => name < "3")!;
      server.expect({ status: Number(status), body: { json: {} } });
      await call(operation.op.operationId, { ...exampleInput(document, operation), body: value });
      expect(server.seen).toHaveLength(1);
      expect(JSON.parse(server.seen[0]!.body.toString())).toEqual(value);
    },
  );
});
