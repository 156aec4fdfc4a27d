import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { installedFile } from "../tools/installed.ts";
import { measure } from "./measure.ts";

/** The compilers by version, each with its program. */
export const compilers = {
  "5.9": installedFile("typescript", "lib/tsc.js"),
  "7.0": installedFile("typescript-7", "lib/tsc.js"),
} as const;

/** What is asked of a program: `strict`, every flag that a careful project sets, or one flag more. */
export type Strictness = "strict" | "strictest" | "isolatedDeclarations";

const strictest = {
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
};

const flags: Readonly<Record<Strictness, Readonly<Record<string, boolean>>>> = {
  strict: {},
  strictest,
  isolatedDeclarations: { ...strictest, declaration: true, isolatedDeclarations: true },
};

/** What a compiler said of a program. */
export interface Check {
  readonly errors: number;
  /** How often each code occurs, as `TS2379 ×11`, the most frequent first. */
  readonly codes: string;
  /** Seconds of the whole process. */
  readonly wall: number;
  /** Seconds that the compiler spent in checking. */
  readonly check: number;
  readonly types: number;
  readonly instantiations: number;
  readonly files: number;
  /** Megabytes, as the compiler counts them. */
  readonly memory: number;
}

/** Checks files (globs, relative to the folder) without emitting. Writes a `tsconfig` there. */
export async function check(
  folder: string,
  include: readonly string[],
  compiler: keyof typeof compilers,
  strictness: Strictness,
): Promise<Check> {
  const config = join(folder, `tsconfig.${strictness}.json`);
  const compilerOptions = {
    target: "es2023",
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
    module: "esnext",
    moduleResolution: "bundler",
    allowImportingTsExtensions: true,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    ...flags[strictness],
  };
  writeFileSync(config, JSON.stringify({ compilerOptions, include }));
  const args = ["-p", config, "--extendedDiagnostics", "--pretty", "false"];
  const { wall, output } = await measure({ args: [compilers[compiler], ...args], cwd: folder });
  const codes = [...output.matchAll(/error (TS\d+):/gu)].map(([, code]) => code ?? "");
  const figure = (name: string) =>
    Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "mu").exec(output)?.[1]);
  return {
    errors: codes.length,
    codes: countCodes(codes),
    wall,
    check: figure("Check time"),
    types: figure("Types"),
    instantiations: figure("Instantiations"),
    files: figure("Files"),
    memory: (figure("Memory used") * 1024) / 1e6,
  };
}

function countCodes(codes: readonly string[]): string {
  const counts = Map.groupBy(codes, (code) => code);
  const sorted = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  return sorted.map(([code, { length }]) => `${code} ×${length}`).join(" ");
}
