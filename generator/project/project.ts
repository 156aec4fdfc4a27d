import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { GenerateRequest } from "../generate.js";
import type { Asked } from "../output/stamp.js";

/** What a run generates, with the file that remembers it. */
export interface Project {
  /** Absolute path of `quillgen.lock`. */
  readonly lockPath: string;
  /** Absolute. */
  readonly cwd: string;
  readonly strict: boolean;
  /**
   * Undefined where what is asked for cannot be told, since templates of somebody else's take part, whose code may have
   * changed.
   */
  readonly asked: Asked | undefined;
  /**
   * The request itself: loads the templates, the lock and the cache. Undefined where the lock cannot be read, which is
   * reported.
   */
  request(diagnostics: Diagnostics): Promise<ProjectRequest | undefined>;
}

export interface ProjectRequest extends GenerateRequest {
  /** What stands in the lock's file; absent where there is none. */
  readonly lockText?: string;
}
