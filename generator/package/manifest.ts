import type { PackageConfig } from "../config.js";

/** What the parts of a package need in its package.json. */
export interface ManifestParts {
  /** Subpath to module, as the templates expose them: `"./datasets"` → `"./resources/datasets.ts"`. */
  readonly entries: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  /** Files of the package root to publish beside `dist` and `src`. */
  readonly documents: readonly string[];
  /** The package's folder inside its repository. */
  readonly directory: string;
}

const built = (module: string, extension: string) =>
  `./dist/${module.replace(/^\.\//, "").replace(/\.tsx?$/, extension)}`;

/** The package.json of a generated package: ESM only, every entry typed, no side effects. */
export function manifestOf(config: PackageConfig, parts: ManifestParts): Record<string, unknown> {
  const exports = Object.fromEntries(
    Object.entries(parts.entries).map(([subpath, module]) => [
      subpath,
      { types: built(module, ".d.ts"), default: built(module, ".js") },
    ]),
  );
  const optional = (key: string, value: unknown) =>
    value === undefined || (typeof value === "object" && Object.keys(value!).length === 0)
      ? {}
      : { [key]: value };
  return {
    name: config.name,
    version: config.version,
    ...optional("description", config.description),
    ...optional("keywords", config.keywords),
    ...optional("homepage", config.homepage),
    ...optional("bugs", config.bugs),
    ...optional("license", config.license),
    ...(config.repository
      ? { repository: { type: "git", url: config.repository, directory: parts.directory } }
      : {}),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    exports: { ...exports, "./package.json": "./package.json" },
    files: ["dist", "src", ...parts.documents],
    scripts: { build: "tsc -p tsconfig.json", prepack: "npm run build" },
    ...optional("dependencies", parts.dependencies),
    ...optional("peerDependencies", parts.peerDependencies),
    publishConfig: { access: "public" },
  };
}

/** The compiler settings that a generated package is built and published with. */
export const packageTsconfig = {
  compilerOptions: {
    target: "es2022",
    module: "nodenext",
    lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
    types: [],
    rootDir: "src",
    outDir: "dist",
    declaration: true,
    declarationMap: true,
    sourceMap: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    isolatedDeclarations: true,
    erasableSyntaxOnly: true,
  },
  include: ["src"],
} as const;
