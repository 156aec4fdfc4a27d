import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtIn } from "../../dist/templates/index.js";
import { testTemplate } from "../../dist/generator/testing/index.js";
import { repository } from "../spec/documents.js";

/** What a process is to do: read from a file, whose place the result takes. */
export interface Part {
  readonly template: string;
  readonly corpus: string;
  /** Relative to the corpus. */
  readonly documents: readonly string[];
}

/** Tests one template with some documents: in a process of its own, whose memory goes with it. */
export async function run([file]: readonly string[]): Promise<number> {
  const part = JSON.parse(readFileSync(file!, "utf8")) as Part;
  const { checks } = await testTemplate(builtIn(part.template), {
    own: false,
    cwd: repository,
    compilers: ["typescript", "typescript-7"],
    documents: Object.fromEntries(part.documents.map((name) => [name, join(part.corpus, name)])),
  });
  writeFileSync(file!, JSON.stringify(checks));
  return 0;
}
