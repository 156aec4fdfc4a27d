import { describe, expect, test } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { openMockedApi } from "../../generator/mock/mocked-api.js";
import { serveMock } from "../../generator/mock/serve-mock.js";
import { plainCall, send } from "./plain-call.js";

const corpus = process.env["QUILLGEN_CORPUS"];
if (corpus === undefined) console.warn("QUILLGEN_CORPUS is not set: no real document is served.");

/** Documents of every dialect, with how many of their reads can be called with plain values. */
const documents = [
  ["petstore-2.0.json", 6],
  ["petstore-3.0.json", 6],
  ["asana.yaml", 60],
  ["up-banking.json", 10],
  ["train-travel.yaml", 3],
  ["baseten-3.1.yaml", 7],
  ["circleci.yaml", 40],
  ["posthog-2024.yaml", 150],
  ["star-trek.json", 60],
] as const;

describe.runIf(corpus !== undefined)("documents of others", () => {
  test.each(documents)("%s answers its reads as it says", async (file, least) => {
    const mocked = await openMockedApi(file, { cwd: corpus! }, collectDiagnostics());
    const mock = await serveMock(mocked!, {});
    let called = 0;
    const wrong: unknown[] = [];
    for (const op of mocked!.api.resources.flatMap(({ operations }) => operations)) {
      const call = op.method === "GET" ? plainCall(mocked!, op) : undefined;
      if (!call) continue;
      called += 1;
      mock.answer();
      await (await send(mock, call)).arrayBuffer();
      const [exchange] = mock.requests;
      const problems = exchange!.problems
        // What is wrong with an example of theirs is told, and something else is answered.
        .filter(({ code }) => code !== "answer-example-invalid")
        .map(({ message }) => message);
      if (exchange!.operation !== op.id || problems.length > 0) wrong.push({ id: op.id, problems });
    }
    await mock.stop();
    expect(wrong).toEqual([]);
    expect(called).toBeGreaterThanOrEqual(least);
  });
});
