import type { Node, SourceFile, Statement } from "ts-morph";

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

/** Reads the exports of modules from their syntax; names that are exported again are followed. */
export async function openSurface(
  sources: Sources,
): Promise<(module: string) => readonly Exported[]> {
  const { Node, Project, ts } = await import("ts-morph");
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    compilerOptions: { noLib: true, target: ts.ScriptTarget.ESNext },
  });
  const files = new Map<string, SourceFile>();
  const open = (path: string): SourceFile | undefined => {
    const known = files.get(path);
    const text = sources.get(path);
    if (known !== undefined || text === undefined) return known;
    const file = project.createSourceFile(`/${path}`, text);
    files.set(path, file);
    return file;
  };

  const read = (path: string): readonly Exported[] =>
    open(path)
      ?.getStatements()
      .flatMap((statement) => readStatement(statement, path)) ?? [];

  const readStatement = (statement: Statement, path: string): readonly Exported[] => {
    if (Node.isExportDeclaration(statement)) {
      const specifier = statement.getModuleSpecifierValue();
      const target = specifier === undefined ? [] : read(resolveModule(path, specifier));
      const namespace = statement.getNamespaceExport()?.getName();
      if (namespace !== undefined) {
        return [
          { name: namespace, kind: "namespace", signature: "", summary: "", members: target },
        ];
      }
      if (!statement.hasNamedExports()) return target;
      return statement.getNamedExports().flatMap((named) => {
        const found = target.find((exported) => exported.name === named.getName());
        return found
          ? [{ ...found, name: named.getAliasNode()?.getText() ?? named.getName() }]
          : [];
      });
    }
    const isExported = Node.isExportable(statement) && statement.hasExportKeyword();
    return isExported ? describe(statement) : [];
  };

  const describe = (node: Statement): readonly Exported[] => {
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
  };
  return read;
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
