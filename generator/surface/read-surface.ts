import type { ExportDeclaration, Node, Statement } from "ts-morph";

/** What a module lets others see, as its source says it. */
export interface Exported {
  readonly name: string;
  readonly kind: "class" | "constant" | "function" | "interface" | "namespace" | "type";
  /** One line: parameters and result, the annotation, or what it extends; empty where it says nothing more. */
  readonly signature: string;
  /** The first sentence of its doc comment; empty where there is none. */
  readonly summary: string;
  /** The members of a namespace. */
  readonly members: readonly Exported[];
}

/** Modules by path, relative to the source root (`resources/datasets.ts`), with their text. */
export type Sources = ReadonlyMap<string, string>;

/** What one module says of its exports, whatever others say. */
interface ModuleSurface {
  /** In their order: names of its own, and what it takes from other modules. */
  readonly exports: readonly (Exported | Taken)[];
}

/** `export … from`. */
interface Taken {
  readonly specifier: string;
  /** All names, as members of this one. */
  readonly namespace?: string;
  /** Only these, each under its own name or another one. */
  readonly names?: readonly (readonly [name: string, alias: string])[];
}

/** Reads the exports of modules from their syntax; names that are exported again are followed. */
export async function openSurface(
  sources: Sources,
): Promise<(module: string) => readonly Exported[]> {
  const readModule = await openReader([...sources.values()]);
  const read = (path: string): readonly Exported[] => {
    const text = sources.get(path);
    if (text === undefined) return [];
    return readModule(text).exports.flatMap((entry) => {
      if (!("specifier" in entry)) return [entry];
      const target = read(resolveModule(path, entry.specifier));
      const { namespace, names } = entry;
      if (namespace !== undefined) {
        return [
          { name: namespace, kind: "namespace", signature: "", summary: "", members: target },
        ];
      }
      if (names === undefined) return target;
      return names.flatMap(([name, alias]) => {
        const found = target.find((exported) => exported.name === name);
        return found ? [{ ...found, name: alias }] : [];
      });
    });
  };
  return read;
}

/** What is known of modules, by their text, the latest last: between two runs of one process few of them change. */
const known = new Map<string, ModuleSurface>();
/** How many modules are kept. */
const most = 5000;

/** What reads modules. The parser is loaded only where one of `texts` is not known. */
async function openReader(texts: readonly string[]): Promise<(text: string) => ModuleSurface> {
  const parse = texts.every((text) => known.has(text)) ? undefined : await openParser();
  return (text) => {
    const surface = known.get(text) ?? parse!(text);
    known.delete(text);
    known.set(text, surface);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return surface;
  };
}

async function openParser(): Promise<(text: string) => ModuleSurface> {
  const { Node, Project, ts } = await import("ts-morph");
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    compilerOptions: { noLib: true, target: ts.ScriptTarget.ESNext },
  });
  let count = 0;
  return (text) => {
    const file = project.createSourceFile(`/${(count += 1)}.ts`, text);
    const named = new Map(file.getExportDeclarations().flatMap(localNames));
    const exports = file.getStatements().flatMap((statement) => readStatement(statement, named));
    file.forget();
    return { exports };
  };

  /** `export { … }` of what is declared in the module itself. */
  function localNames(declaration: ExportDeclaration): readonly (readonly [string, string])[] {
    return declaration.hasModuleSpecifier() ? [] : namesOf(declaration);
  }

  function namesOf(declaration: ExportDeclaration): readonly (readonly [string, string])[] {
    return declaration
      .getNamedExports()
      .map((named) => [named.getName(), named.getAliasNode()?.getText() ?? named.getName()]);
  }

  function readStatement(
    statement: Statement,
    named: ReadonlyMap<string, string>,
  ): readonly (Exported | Taken)[] {
    if (Node.isExportDeclaration(statement)) {
      const specifier = statement.getModuleSpecifierValue();
      if (specifier === undefined) return [];
      const namespace = statement.getNamespaceExport()?.getName();
      if (namespace !== undefined) return [{ specifier, namespace }];
      return [{ specifier, ...(statement.hasNamedExports() && { names: namesOf(statement) }) }];
    }
    if (Node.isExportable(statement) && statement.hasExportKeyword()) return describe(statement);
    if (named.size === 0) return [];
    return describe(statement).flatMap((own) => {
      const name = named.get(own.name);
      return name === undefined ? [] : [{ ...own, name }];
    });
  }

  function describe(node: Statement): readonly Exported[] {
    const summary = Node.isJSDocable(node)
      ? firstSentence(node.getJsDocs().at(-1)?.getDescription() ?? "")
      : "";
    const exported = (name: string | undefined, kind: Exported["kind"], signature: string) =>
      name === undefined
        ? []
        : [{ name, kind, signature: oneLine(signature), summary, members: [] }];
    if (Node.isVariableStatement(node)) {
      return node
        .getDeclarations()
        .flatMap((item) => exported(item.getName(), "constant", text(item.getTypeNode())));
    }
    if (Node.isFunctionDeclaration(node)) {
      const params = node.getParameters().map(text).join(", ");
      return exported(
        node.getName(),
        "function",
        `(${params}): ${text(node.getReturnTypeNode()) || "void"}`,
      );
    }
    if (Node.isClassDeclaration(node))
      return exported(node.getName(), "class", text(node.getExtends()));
    if (Node.isInterfaceDeclaration(node)) {
      return exported(node.getName(), "interface", node.getExtends().map(text).join(", "));
    }
    return Node.isTypeAliasDeclaration(node) ? exported(node.getName(), "type", "") : [];
  }
}

/** The names that one module exports itself. */
export async function readExports(moduleText: string): Promise<readonly string[]> {
  const read = await openSurface(new Map([["module.ts", moduleText]]));
  // Each overload of a function is a declaration of its own.
  return [...new Set(read("module.ts").map(({ name }) => name))];
}

function resolveModule(from: string, specifier: string): string {
  return new URL(specifier.replace(/\.js$/, ".ts"), `file:///${from}`).pathname.slice(1);
}

function text(node: Node | undefined): string {
  return node?.getText() ?? "";
}

function oneLine(source: string): string {
  return source
    .replace(/\s+/g, " ")
    .replace(/([<(]) /g, "$1")
    .replace(/,? ([>)])/g, "$1")
    .trim();
}

function firstSentence(comment: string): string {
  const paragraph = comment
    .trim()
    .split(/\n\s*\n/, 1)[0]!
    .replace(/\s+/g, " ");
  return /^.*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
}
