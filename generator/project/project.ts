import type { GenerateRequest } from "../generate.js";

/** What a run generates, with the file that remembers it. */
export interface Project {
  readonly request: GenerateRequest;
  /** Absolute path of `quillgen.lock`. */
  readonly lockPath: string;
}
