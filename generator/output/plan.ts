import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../emit/file.js";
import { keepSafePaths } from "./safe-path.js";
import { readSignature, signInParts, wholeOf, type SplitText } from "./signature.js";

/** What will happen to one file. Paths are relative to the output folder. */
export type Action =
  | { readonly kind: "create"; readonly path: string; readonly text: SplitText }
  | {
      readonly kind: "update";
      readonly path: string;
      readonly text: SplitText;
      readonly before: string;
      /** What stood there was left by a merge, with its marks. */
      readonly resolves?: true;
    }
  | {
      readonly kind: "delete";
      readonly path: string;
      readonly before: string;
      readonly resolves?: true;
    }
  | { readonly kind: "keep"; readonly path: string }
  | { readonly kind: "refuse"; readonly path: string; readonly reason: RefusalReason };

/** `edited`: signed, but changed by hand. `foreign`: not ours. `link`: it leads out of the folder. */
export type RefusalReason = "edited" | "foreign" | "link";

/** What a run will do. It is carried out only as a whole, and not at all where something is refused. */
export interface Plan {
  readonly actions: readonly Action[];
  readonly refused: boolean;
  /** Nothing to write and nothing to delete. */
  readonly unchanged: boolean;
}

/** What stands in the output folder. */
export interface Present {
  /** The texts of the files that are wanted or signed, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Wanted paths that a symbolic link leads out of the folder, or that are no plain file. */
  readonly blocked: ReadonlySet<string>;
}

/**
 * Compares what is wanted with what is there. Signed files that are not wanted any more go; files that were
 * edited by hand or are not ours are refused and reported, unless forced (`true`: all of them).
 */
export function planOutput(
  wanted: readonly OutputFile[],
  present: Present,
  options: { readonly force?: boolean | readonly string[] },
  diagnostics: Diagnostics,
): Plan {
  const force = options.force ?? false;
  const isForced = (path: string): boolean =>
    typeof force === "boolean" ? force : force.some((name) => filePathOf(name) === path);
  const actions: Action[] = [];
  const refuse = (path: string, reason: RefusalReason): void => {
    actions.push({ kind: "refuse", path, reason });
    diagnostics.report(codes[reason], undefined, { file: path });
  };

  const safe = keepSafePaths(wanted, diagnostics);
  const paths = new Set(wanted.map(({ path }) => path));
  for (const file of safe) {
    const { path } = file;
    if (present.blocked.has(path)) {
      refuse(path, "link");
      continue;
    }
    const before = present.texts.get(path);
    const text = file.scaffold
      ? { head: "", body: file.text }
      : signInParts(file.text, path, file.kind);
    if (before === undefined) {
      actions.push({ kind: "create", path, text });
      continue;
    }
    if (file.scaffold || sameText(before, wholeOf(text))) {
      actions.push({ kind: "keep", path });
      continue;
    }
    const signature = readSignature(before, path);
    if (signature === "conflict") {
      actions.push({ kind: "update", path, text, before, resolves: true });
    } else if (signature === "ours" || isForced(path)) {
      actions.push({ kind: "update", path, text, before });
    } else {
      refuse(path, signature);
    }
  }
  for (const [path, before] of present.texts) {
    if (paths.has(path)) continue;
    const signature = readSignature(before, path);
    if (signature === "conflict") {
      actions.push({ kind: "delete", path, before, resolves: true });
    } else if (signature === "ours" || (signature !== "foreign" && isForced(path))) {
      actions.push({ kind: "delete", path, before });
    } else if (signature !== "foreign" && !belongsElsewhere(before, path)) refuse(path, "edited");
  }
  return {
    actions,
    refused: actions.some(({ kind }) => kind === "refuse"),
    unchanged: actions.every(({ kind }) => kind === "keep"),
  };
}

const codes = {
  edited: "edited-file",
  foreign: "foreign-file",
  link: "linked-file",
} as const;

/** Line ends alone are no difference: a checkout may have converted them. */
function sameText(a: string, b: string): boolean {
  return a === b || (a.includes("\r\n") && a.replaceAll("\r\n", "\n") === b);
}

/** A folder inside this one may be the output of another run: its paths are shorter. */
function belongsElsewhere(text: string, path: string): boolean {
  for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) {
    if (readSignature(text, path.slice(slash + 1)) === "ours") return true;
  }
  return false;
}

function filePathOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
}
