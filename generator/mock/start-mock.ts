import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { renderDiagnostics } from "../diagnostics/render-diagnostics.js";
import type { Mock, ServeOptions } from "./mock.js";
import { openMockedApi } from "./mocked-api.js";
import { serveMock } from "./serve-mock.js";

/** What to serve, and how. */
export interface MockOptions extends ServeOptions {
  /** An OpenAPI document: a path relative to `cwd`, or a URL. */
  readonly spec: string;
  readonly overlays?: readonly string[] | undefined;
  /** Default: the working directory of the process. */
  readonly cwd?: string | undefined;
  readonly allowOutside?: boolean | undefined;
  readonly allowRemote?: boolean | undefined;
}

/** Starts a mock server of a document. Rejects where the document cannot be used, and says why. */
export async function startMock(options: MockOptions): Promise<Mock> {
  const diagnostics = collectDiagnostics();
  const read = { ...options, cwd: options.cwd ?? process.cwd() };
  const mocked = await openMockedApi(options.spec, read, diagnostics);
  if (!mocked) throw new Error(`No mock of ${options.spec}:\n${renderDiagnostics(diagnostics)}`);
  return serveMock(mocked, options);
}
