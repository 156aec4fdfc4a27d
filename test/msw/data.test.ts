import * as packaged from "@quillgen/posthog-msw";
import { describe, expect, it, test } from "vitest";
import {
  bundleCorrected,
  jsonOf,
  operationsOf,
  type DocumentedOperation,
  type Node,
} from "../spec/documents.js";
import { schemaPointer, token, validatorOf } from "../spec/validator.js";

const document = await bundleCorrected();
const isAnswer = validatorOf(document, "read");
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

interface AnyMock {
  readonly id: string;
  data(status: number, seed?: number): unknown;
}

const mocks = new Map(
  Object.values<object>(packaged.mock)
    .flatMap((resource) => Object.values(resource) as AnyMock[])
    .map((mock) => [mock.id, mock]),
);

/** The JSON answers of an operation, with the status that stands for theirs. */
const answersOf = ({ path, method, op }: DocumentedOperation) =>
  Object.entries<Node>(op.responses).flatMap(([status, response]) =>
    jsonOf(document, response) === undefined
      ? []
      : [
          {
            status: Number(status.replace("XX", "03")),
            pointer: schemaPointer(response, `/paths/${token(path)}/${method}/responses/${status}`),
          },
        ],
  );

describe("made answers", () => {
  it.each(
    operationsOf(document).map((operation) => [operation.op.operationId, operation] as const),
  )("of %s are what the document allows, whatever the seed", (id, operation) => {
    const wrong = answersOf(operation).flatMap(({ status, pointer }) =>
      [undefined, ...seeds].flatMap((seed) => {
        const body = JSON.parse(JSON.stringify(mocks.get(id)!.data(status, seed)));
        return isAnswer(pointer, body).map((error) => ({ status, seed, error }));
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("there is one for each operation", () => {
    expect([...mocks.keys()].sort()).toEqual(
      operationsOf(document)
        .map(({ op }) => op.operationId)
        .sort(),
    );
  });
});

describe("made models", () => {
  it("are the same for the same seed", () => {
    expect(packaged.makeDataset(7)).toEqual(packaged.makeDataset(7));
    expect(packaged.makeDataset()).toEqual(packaged.makeDataset(1));
  });

  it("differ from seed to seed", () => {
    const ids = Array.from({ length: 1_000 }, (_, seed) => packaged.makeDataset(seed).id);
    expect(new Set(ids).size).toBe(1_000);
  });
});
