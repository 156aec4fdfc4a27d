import ts from "typescript";

/** A place in the types, and what differs there. */
export interface Difference {
  /** `components.schemas.Pet.name`: the way to it, from the declaration on. */
  readonly at: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Errors of each text by itself. */
  readonly faults: { readonly ours: readonly string[]; readonly theirs: readonly string[] };
  /** How many entries of sections were compared. */
  readonly compared: number;
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};

/** The standard library, parsed once for all comparisons. */
const library = new Map<string, ts.SourceFile | undefined>();

/**
 * Compares two modules of `paths`, `webhooks`, `components` and `operations`, entry by entry. References of
 * theirs lead to ours, so that a difference shows where it is, and not wherever it is referred to.
 */
export function compare(ours: string, theirs: string): Comparison {
  const linked =
    'import type { components as OurComponents, operations as OurOperations } from "./ours.js";\n' +
    theirs
      .replaceAll(/\bcomponents\["/g, 'OurComponents["')
      .replaceAll(/\boperations\["/g, 'OurOperations["');
  const files = new Map([
    ["/ours.ts", ours],
    ["/theirs.ts", linked],
  ]);
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const program = ts.createProgram({
    rootNames: [...files.keys()],
    options,
    host: {
      ...host,
      fileExists: (name) => files.has(name) || host.fileExists(name),
      getSourceFile(name, settings) {
        const text = files.get(name);
        if (text !== undefined) return ts.createSourceFile(name, text, settings, true);
        if (!library.has(name)) library.set(name, read(name, settings));
        return library.get(name);
      },
    },
  });
  const checker = program.getTypeChecker();
  const declared = (name: string, section: string): ts.Type | undefined => {
    const file = program.getSourceFile(name);
    const module = file && checker.getSymbolAtLocation(file);
    const found = module?.exports?.get(ts.escapeLeadingUnderscores(section));
    return found && checker.getDeclaredTypeOfSymbol(found);
  };
  const walker = createWalker(checker);
  for (const section of ["paths", "webhooks", "operations"]) {
    walker.entries(declared("/ours.ts", section), declared("/theirs.ts", section), section);
  }
  const [our, their] = [declared("/ours.ts", "components"), declared("/theirs.ts", "components")];
  for (const section of [
    "schemas",
    "responses",
    "parameters",
    "requestBodies",
    "headers",
    "pathItems",
  ]) {
    walker.entries(
      our && walker.member(our, section),
      their && walker.member(their, section),
      `components.${section}`,
    );
  }
  const faultsOf = (name: string): readonly string[] => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText, start = 0 }) => {
        const line =
          file === undefined ? 0 : ts.getLineAndCharacterOfPosition(file, start).line + 1;
        return `${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      },
    );
  };
  return {
    differences: walker.differences,
    compared: walker.compared(),
    faults: { ours: faultsOf("/ours.ts"), theirs: faultsOf("/theirs.ts") },
  };
}

function createWalker(checker: ts.TypeChecker) {
  const differences: Difference[] = [];
  let compared = 0;

  function member(type: ts.Type, name: string): ts.Type | undefined {
    const found = type.getProperty(name);
    return found && checker.getTypeOfSymbol(found);
  }

  function text(type: ts.Type | undefined): string {
    if (type === undefined) return "nothing";
    return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  }

  function isSame(ours: ts.Type, theirs: ts.Type): boolean {
    return (
      ours === theirs ||
      (checker.isTypeAssignableTo(ours, theirs) && checker.isTypeAssignableTo(theirs, ours))
    );
  }

  /** Compares sections whose members are entries. */
  function entries(ours: ts.Type | undefined, theirs: ts.Type | undefined, at: string): void {
    const names = new Set(
      [ours, theirs].flatMap((type) =>
        type === undefined ? [] : checker.getPropertiesOfType(type).map(({ name }) => name),
      ),
    );
    for (const name of names) {
      compared += 1;
      const [our, their] = [ours && member(ours, name), theirs && member(theirs, name)];
      walk(our, their, `${at}.${name}`);
    }
  }

  /** Finds the innermost places that differ; names and optionality count, which assignability forgives. */
  function walk(ours: ts.Type | undefined, theirs: ts.Type | undefined, at: string): void {
    if (ours === undefined || theirs === undefined) {
      differences.push({ at, ours: text(ours), theirs: text(theirs) });
      return;
    }
    if (ours === theirs) return;
    const before = differences.length;
    const [our, their] = [parts(ours), parts(theirs)];
    if (our && their) {
      for (const name of new Set([...our.keys(), ...their.keys()])) {
        const [one, other] = [our.get(name), their.get(name)];
        walk(one?.type, other?.type, `${at}.${name}`);
        if (one && other && one.optional !== other.optional) {
          const said = (optional: boolean) => (optional ? "optional" : "required");
          differences.push({
            at: `${at}.${name}`,
            ours: said(one.optional),
            theirs: said(other.optional),
          });
        }
      }
    }
    if (differences.length === before && !isSame(ours, theirs)) {
      differences.push({ at, ours: text(ours), theirs: text(theirs) });
    }
  }

  /** The members of an object type, index signature and items of an array included. */
  function parts(
    type: ts.Type,
  ): ReadonlyMap<string, { readonly type: ts.Type; readonly optional: boolean }> | undefined {
    if (checker.isTupleType(type)) return undefined;
    // The members of an array's prototype are of no interest.
    if (type.isIntersection() && type.types.some((each) => checker.isArrayLikeType(each))) {
      return undefined;
    }
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      return item && new Map([["[]", { type: item, optional: false }]]);
    }
    const isObject =
      (type.flags & ts.TypeFlags.Object) !== 0 ||
      (type.isIntersection() &&
        type.types.every((each) => (each.flags & ts.TypeFlags.Object) !== 0));
    if (!isObject) return undefined;
    const found = new Map<string, { type: ts.Type; optional: boolean }>();
    for (const property of checker.getPropertiesOfType(type)) {
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const inner = checker.getTypeOfSymbol(property);
      found.set(property.name, {
        type: optional && !hasNull(inner) ? checker.getNonNullableType(inner) : inner,
        optional,
      });
    }
    const values = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (values) found.set("[string]", { type: values, optional: false });
    return found.size === 0 ? undefined : found;
  }

  return { differences, entries, member, compared: () => compared };
}

function hasNull(type: ts.Type): boolean {
  return type.isUnion() && type.types.some((each) => (each.flags & ts.TypeFlags.Null) !== 0);
}
