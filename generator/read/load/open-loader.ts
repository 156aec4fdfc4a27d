import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Diagnostics, Spot } from "../../diagnostics/diagnostic.js";
import type { Input } from "../document.js";
import { parsePointer } from "../pointer.js";
import type { Fetch } from "./fetch-document.js";
import { defaultMaxBytes, diskFiles, readStandardInput } from "./files.js";
import type { Files } from "./files.js";
import { parseSource } from "./parse-source.js";
import type { Source } from "./source.js";

export interface LoadOptions {
  /** What relative paths start from, and what shown paths are relative to. Default: that of the process. */
  readonly cwd?: string | undefined;
  /** Lets references lead to files outside the entry's folder. */
  readonly allowOutside?: boolean | undefined;
  /** Lets the entry be a URL, and references lead to URLs. */
  readonly allowRemote?: boolean | undefined;
  /** Told each file that is read or looked for, by its absolute path. */
  readonly onFile?: ((path: string) => void) | undefined;
  /** Default: the machine's. */
  readonly files?: Files | undefined;
  readonly fetch?: Fetch | undefined;
  /** Milliseconds for each remote document. Default: 30 000. */
  readonly timeoutMs?: number | undefined;
  /** Size of one file, in bytes. Default: 100 MB. */
  readonly maxBytes?: number | undefined;
}

/** Reads files, each once, and keeps to what the options allow. */
export interface Loader {
  /** A file that the user names: a path relative to the working directory, a URL, or `-` for standard input. */
  open(name: string): Promise<Source | undefined>;
  /** A file that another one refers to, by its absolute URL. Undefined where it was reported, at `from`. */
  follow(url: string, from: Spot): Promise<Source | undefined>;
  /** What was read so far, in order. */
  readonly inputs: readonly Input[];
  /** Every source, by the name it is shown with. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** Starts without having read anything. */
export function openLoader(options: LoadOptions, diagnostics: Diagnostics): Loader {
  const cwd = resolve(options.cwd ?? process.cwd());
  const files = options.files ?? diskFiles;
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  const timeoutMs = options.timeoutMs ?? 30_000;
  const namedHosts = new Set<string>();
  const byUrl = new Map<string, Promise<Source | undefined>>();
  const sources = new Map<string, Source>();
  const inputs: Input[] = [];
  /** The folder of the first file, links followed: references may not leave it. */
  let fence: string | undefined;

  diagnostics.locateWith((place) =>
    place.line === undefined
      ? sources.get(place.file)?.locate(parsePointer(place.pointer))
      : undefined,
  );
  return { open, follow, inputs, sources };

  function open(name: string): Promise<Source | undefined> {
    if (name === "-") {
      const url = pathToFileURL(resolve(cwd, "stdin")).href;
      return once(url, async () => {
        fence ??= await files.realPath(cwd).catch(() => cwd);
        const bytes = await readStandardInput(maxBytes);
        if (!bytes) return tooLarge("stdin", undefined);
        return keep(bytes, "stdin", url);
      });
    }
    if (/^https?:\/\//i.test(name)) {
      if (URL.canParse(name)) namedHosts.add(new URL(name).hostname);
      return followRemote(name, undefined);
    }
    const path = /^file:\/\//i.test(name) ? pathOfUrl(name) : resolve(cwd, name);
    if (path === undefined) {
      diagnostics.report("file-not-found", undefined, { file: name });
      return Promise.resolve(undefined);
    }
    return once(pathToFileURL(path).href, async () => {
      fence ??= dirname(await files.realPath(path).catch(() => path));
      return readPath(path, undefined);
    });
  }

  function follow(url: string, from: Spot): Promise<Source | undefined> {
    if (!url.startsWith("file:")) return followRemote(url, from);
    const path = pathOfUrl(url);
    if (path === undefined || fence === undefined) {
      // A remote document has no business with the files of this machine.
      diagnostics.report("file-outside", from, { file: url });
      return Promise.resolve(undefined);
    }
    return once(url, async () => {
      const real = await files.realPath(path).catch(() => path);
      if (!options.allowOutside && !isInside(real, fence!)) {
        diagnostics.report("file-outside", from, { file: shown(path) });
        return undefined;
      }
      return readPath(path, from);
    });
  }

  function followRemote(url: string, from: Spot | undefined): Promise<Source | undefined> {
    if (!options.allowRemote || !URL.canParse(url)) {
      diagnostics.report("remote-refused", from, { url });
      return Promise.resolve(undefined);
    }
    return once(new URL(url).href, async () => {
      const { fetchDocument } = await import("./fetch-document.js");
      const limits = { fetch: options.fetch, timeoutMs, maxBytes, namedHosts };
      const fetched = await fetchDocument(url, limits);
      if ("failure" in fetched) {
        diagnostics.report("remote-failed", from, { url, reason: fetched.failure });
        return undefined;
      }
      return keep(fetched.bytes, url, fetched.url);
    });
  }

  function once(url: string, load: () => Promise<Source | undefined>): Promise<Source | undefined> {
    const known = byUrl.get(url);
    if (known) return known;
    const loading = load();
    byUrl.set(url, loading);
    return loading;
  }

  async function readPath(path: string, from: Spot | undefined): Promise<Source | undefined> {
    const file = shown(path);
    options.onFile?.(path);
    let bytes: Buffer;
    try {
      if ((await files.size(path)) > maxBytes) return tooLarge(file, from);
      bytes = await files.read(path);
    } catch (error) {
      const { code, message } = error as { code?: unknown; message?: unknown };
      if (code === "ENOENT" || code === "ENOTDIR") {
        diagnostics.report("file-not-found", from, { file });
      } else {
        diagnostics.report("file-unreadable", from, { file, reason: String(code ?? message) });
      }
      return undefined;
    }
    return keep(bytes, file, pathToFileURL(path).href);
  }

  async function keep(bytes: Buffer, file: string, url: string): Promise<Source | undefined> {
    const source = await parseSource(bytes, file, url, diagnostics);
    if (source) {
      sources.set(file, source);
      inputs.push({ file, hash: source.hash });
    }
    return source;
  }

  function tooLarge(file: string, from: Spot | undefined): undefined {
    diagnostics.report("file-too-large", from, { file, limit: String(maxBytes) });
  }

  function shown(path: string): string {
    return relative(cwd, path).split(sep).join("/") || ".";
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

/** The path of a `file:` URL, or undefined for one that names another machine or holds an encoded slash. */
function pathOfUrl(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
