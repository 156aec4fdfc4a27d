import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Packed } from "../../generator/release/pack.js";
import { repository } from "../spec/documents.js";

const execute = promisify(execFile);

/** A program's folder outside the repository, with packages installed. */
export interface Stranger {
  readonly path: string;
  write(file: string, text: string): void;
  /** What a command prints; throws with all of it where the command fails. */
  run(command: string, ...args: readonly string[]): Promise<{ stdout: string; stderr: string }>;
  remove(): void;
}

/** Packs a package as it stands: it must be built. No script runs, nothing is fetched. */
export async function pack(folder: string, destination: string): Promise<Packed> {
  const at = join(repository, folder);
  if (!existsSync(join(at, "dist"))) {
    throw new Error(
      `${folder} is not built: run \`npm run build\` and \`npm run build:packages\`.`,
    );
  }
  const { stdout } = await execute(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", destination],
    { cwd: at, maxBuffer: 16 * 1024 * 1024 },
  );
  const [{ name, version, filename, size, files }] = JSON.parse(stdout);
  const tarball = join(destination, filename);
  return { name, version, tarball, size, files: files.map(({ path }: { path: string }) => path) };
}

/** An empty folder with a module package in it. */
export function makeStranger(): Stranger {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "quillgen-stranger-")));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  write("package.json", '{ "name": "stranger", "private": true, "type": "module" }\n');
  return {
    path,
    write,
    remove: () => rmSync(path, { recursive: true, force: true }),
    async run(command, ...args) {
      try {
        const options = { cwd: path, maxBuffer: 64 * 1024 * 1024 };
        return await execute(command, args, options);
      } catch (error: any) {
        throw new Error(`${command} ${args.join(" ")}\n${error.stdout}${error.stderr}`);
      }
    },
  };
}

/** Installs packages that depend on nothing but each other, the way users do. */
export async function install(stranger: Stranger, packed: readonly Packed[]): Promise<void> {
  const tarballs = packed.map(({ tarball }) => tarball);
  await stranger.run("npm", "install", "--offline", "--no-audit", "--no-fund", ...tarballs);
}

/**
 * Installs a package that has dependencies, without a network: its files come from the tarball, its
 * dependencies and what it wants beside it are links to those of the repository, unless they are there.
 * Only the declared ones: another one that it imports is not found, as with users.
 */
export async function installLinked(stranger: Stranger, { name, tarball }: Packed): Promise<void> {
  await stranger.run("tar", "xzf", tarball);
  const modules = join(stranger.path, "node_modules");
  cpSync(join(stranger.path, "package"), join(modules, name), { recursive: true });
  rmSync(join(stranger.path, "package"), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
  const wanted = { ...manifest.dependencies, ...manifest.peerDependencies };
  for (const dependency of Object.keys(wanted)) {
    if (existsSync(join(modules, dependency))) continue;
    mkdirSync(dirname(join(modules, dependency)), { recursive: true });
    symlinkSync(join(repository, "node_modules", dependency), join(modules, dependency), "dir");
  }
  mkdirSync(join(modules, ".bin"), { recursive: true });
  for (const [bin, file] of Object.entries<string>(manifest.bin ?? {})) {
    symlinkSync(join("..", name, file), join(modules, ".bin", bin));
  }
}
