import type { Options } from "prettier";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { FileKind, OutputFile } from "../emit/file.js";
import type { PrintedFile } from "../emit/print.js";
import { type FormatCache, openFormatCache } from "./format-cache.js";
import { joinLines, readListPage } from "./list-page.js";
import { splitSections } from "./sections.js";

/** The prettier that this was tested with; its version is pinned exactly, and is part of cache keys. */
export const formatVersion = "prettier 3.10.1, defaults";

/** Lays texts out as prettier would, asking it only where the layout is open and not known from before. */
export interface Formatter {
  /** A printed file, its chunks formatted and joined. `root` goes before its path: `src`. */
  file(printed: PrintedFile, root?: string): Promise<OutputFile>;
  /** Text of a file that is not made of declarations. */
  text(file: OutputFile): Promise<OutputFile>;
  /** How many texts prettier was asked for. */
  readonly asked: number;
}

/** Starts a formatter. Reports texts that do not parse, which are left as they are. */
export function createFormatter(
  diagnostics: Diagnostics,
  cache: FormatCache = openFormatCache(undefined, formatVersion),
): Formatter {
  let asked = 0;
  const format = async (text: string, kind: FileKind, path: string): Promise<string> => {
    const filepath = nameFor(kind, path);
    const cached = cache.get(filepath, text);
    if (cached !== undefined) return cached;
    asked++;
    let formatted = text;
    try {
      formatted = await ask(text, filepath);
      // Hostile Markdown may come out as something else, which the next run would change again.
      if (kind === "markdown" && (await ask(formatted, filepath)) !== formatted) formatted = text;
    } catch (error) {
      const details = { file: path, reason: reasonOf(error, text) };
      diagnostics.report("unparsable-output", undefined, details);
      return text;
    }
    cache.set(filepath, text, formatted);
    return formatted;
  };
  /**
   * Long pages change by a line: only the sections that are not known are laid out, and of lists only the lines that are
   * open, all of them at once.
   */
  const formatPage = async (text: string, path: string): Promise<string> => {
    const page = readListPage(text);
    if (page === undefined) {
      const sections: string[] = [];
      for (const section of splitSections(text)) {
        sections.push(await format(section, "markdown", path));
      }
      return sections.join("\n");
    }
    const known = new Map<string, string>();
    for (const line of page.open) {
      const cached = cache.get("line.md", line);
      if (cached !== undefined) known.set(line, cached);
    }
    const { text: open, order } = joinLines(page.open.filter((line) => !known.has(line)));
    if (order.length === 0) return page.with(known);
    const laidOut = (await format(open, "markdown", path))
      .split("\n")
      .filter((line) => line !== "");
    if (laidOut.length !== order.length) return format(text, "markdown", path);
    order.forEach((line, index) => {
      known.set(line, laidOut[index]!);
      cache.set("line.md", line, laidOut[index]!);
    });
    return page.with(known);
  };
  return {
    async file(printed, root) {
      const path = root === undefined ? printed.path : `${root}/${printed.path}`;
      let text = "";
      for (const chunk of printed.chunks) {
        if (chunk.text === "") continue;
        const formatted = chunk.exact
          ? chunk.text
          : (await format(chunk.text, "typescript", path)).trimEnd();
        text += (text === "" ? "" : chunk.adjoins ? "\n" : "\n\n") + formatted;
      }
      return { path, kind: "typescript", text: text + "\n", scaffold: printed.scaffold };
    },
    async text(file) {
      if (file.kind === "text") return file;
      const { text, kind, path } = file;
      const isPage = kind === "markdown";
      return { ...file, text: await (isPage ? formatPage(text, path) : format(text, kind, path)) };
    },
    get asked() {
      return asked;
    },
  };
}

/** Prettier must know what it reads: without a name its TypeScript parser guesses, in quadratic time. */
function nameFor(kind: FileKind, path: string): string {
  switch (kind) {
    case "typescript":
      return path.endsWith("x") ? "file.tsx" : "file.ts";
    case "markdown":
      return "file.md";
    default:
      return path.endsWith("package.json") ? "package.json" : "file.json";
  }
}

async function ask(text: string, filepath: string): Promise<string> {
  if (filepath.endsWith(".md")) {
    const { format } = await import("prettier");
    return format(text, { filepath });
  }
  const { format } = await import("prettier/standalone");
  const estree = await import("prettier/plugins/estree");
  const parser = filepath.endsWith(".json")
    ? await import("prettier/plugins/babel")
    : await import("prettier/plugins/typescript");
  const plugins = [estree, parser] as NonNullable<Options["plugins"]>;
  return format(text, { filepath, plugins });
}

/** What prettier says, with the line that it means: its number counts from the declaration's first. */
function reasonOf(error: unknown, text: string): string {
  if (!(error instanceof Error)) return String(error);
  const said = error.message.split("\n", 1)[0] ?? "";
  const { loc } = error as { loc?: { start?: { line?: number } } };
  const line = text.split("\n")[(loc?.start?.line ?? 0) - 1]?.trim().slice(0, 100);
  return line ? `${said} in \`${line}\`` : said;
}
