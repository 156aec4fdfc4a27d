import type { BenchDocument } from "../documents/document.ts";
import type { Tool } from "../tools/tool.ts";
import type { Options } from "./options.ts";

/** What a section of the benchmark is given. */
export interface Bench {
  readonly options: Options;
  readonly tools: readonly Tool[];
  readonly documents: readonly BenchDocument[];
  /** Tells a watcher what goes on. */
  say(text: string): void;
}

/** One section of the results. */
export interface Section {
  /** What `--only` calls it. */
  readonly name: string;
  /** Measures, and gives the section as Markdown, with its heading. */
  run(bench: Bench): Promise<string>;
}
