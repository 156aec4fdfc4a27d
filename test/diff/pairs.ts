import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Two documents of others, one way or the other, and what is known of the way. */
export interface CorpusPair {
  readonly name: string;
  /** Paths relative to the folder of the corpus. */
  readonly base: string;
  readonly revision: string;
  /** Whether the change breaks clients; null where nobody has said. */
  readonly breaking: boolean | null;
  /** The verdict is one of policy: how long a deprecation has to last. */
  readonly isPolicy: boolean;
}

interface Verdict {
  readonly policySpecific: boolean;
  readonly base: string;
  readonly revision: string;
  readonly forward?: { readonly breaking: boolean | null };
  readonly backward?: { readonly breaking: boolean | null };
}

/** Every pair of the corpus; real ones come without a verdict. */
export function pairsOf(corpus: string): readonly CorpusPair[] {
  return readdirSync(join(corpus, "diff")).flatMap((name): CorpusPair[] => {
    const folder = join(corpus, "diff", name);
    const path = (file: string): string => relative(corpus, join(folder, file));
    const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
    if (existsSync(join(folder, "verdict.json"))) {
      const verdict = read("verdict.json") as Verdict;
      const { base, revision, policySpecific: isPolicy } = verdict;
      return (["forward", "backward"] as const).flatMap((way) => {
        const known = verdict[way];
        if (known === undefined) return [];
        const files = [path(base), path(revision)];
        const [from, to] = way === "forward" ? files : files.toReversed();
        const { breaking } = known;
        return [{ name: `${name} ${way}`, base: from!, revision: to!, breaking, isPolicy }];
      });
    }
    const files = existsSync(join(folder, "pair.json"))
      ? (read("pair.json") as { readonly base: string; readonly revision: string })
      : { base: "base.yaml", revision: "revision.yaml" };
    const [base, revision] = [path(files.base), path(files.revision)];
    return [{ name, base, revision, breaking: null, isPolicy: false }];
  });
}
