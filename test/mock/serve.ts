import { onTestFinished } from "vitest";
import { startMock, type Mock, type MockOptions } from "../../generator/mock/index.js";
import { makeFolder } from "../cli/folder.js";

/** Serves a document that is written out, until the running test ends. */
export async function serve(
  document: object | string,
  options: Omit<MockOptions, "spec"> = {},
): Promise<Mock> {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  const folder = makeFolder({ "api.yaml": text });
  const mock = await startMock({ spec: "api.yaml", cwd: folder.path, ...options });
  onTestFinished(() => mock.stop());
  return mock;
}

/** The codes of what was wrong with the latest request. */
export const codes = (mock: Mock): readonly string[] =>
  mock.requests.at(-1)!.problems.map(({ code }) => code);
