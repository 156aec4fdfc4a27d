import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { GenerateRequest } from "../generate.js";

/** What a run generates, with the file that remembers it. */
export interface Project {
  /** Absolute path of `quillgen.lock`. */
  readonly lockPath: string;
  /** Absolute. */
  readonly cwd: string;
  readonly strict: boolean;
  /**
   * All that is asked for, as text. Undefined where that cannot be told, since templates of somebody
   * else's take part, whose code may have changed.
   */
  readonly identity: string | undefined;
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
