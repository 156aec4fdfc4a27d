import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { expect, test } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import type { Api } from "../../generator/model/api.js";
import { buildApi } from "../../generator/model/build.js";
import { typeNameOf } from "../../generator/model/names/name-operations.js";
import { readDocument } from "../../generator/read/read-document.js";
import {
  bundleCorrected,
  jsonOf,
  operationsOf,
  overlayFile,
  repository,
  specFile,
} from "../spec/documents.js";
import { views } from "./views.js";

/**
 * The generated types are one reading of the document, openapi-typescript's are another. Both must say
 * the same of each schema, as it is read and as it is written, and of each operation.
 */

/** Where the readings differ and may: the check, and why. */
const exceptions: Readonly<Record<string, string>> = {};

const source = join(repository, "generated/posthog/src");

async function modelOfSpec(): Promise<Api> {
  const diagnostics = collectDiagnostics();
  const request = { cwd: repository, overlays: [overlayFile] };
  return buildApi((await readDocument(specFile, request, diagnostics))!, {}, diagnostics);
}

/** Each check is one line: a name, our type, and the other reading's. */
interface Check {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
}

function modelChecks(api: Api): readonly Check[] {
  return api.models.flatMap(({ name, writeName, source: schema }) => {
    const theirs = `components["schemas"][${JSON.stringify(schema)}]`;
    const read = { name: `${name}, read`, ours: `models.${name}`, theirs: `Readable<${theirs}>` };
    if (writeName === undefined) return [read];
    // Without a name of its own the written shape is the same, or nobody writes it: bodies tell.
    const written = {
      name: `${name}, written`,
      ours: `models.${writeName}`,
      theirs: `Writable<${theirs}>`,
    };
    return [read, written];
  });
}

async function operationChecks(api: Api): Promise<readonly Check[]> {
  const document = await bundleCorrected();
  const documented = new Map(operationsOf(document).map(({ op }) => [op.operationId, op]));
  return api.resources.flatMap(({ operations }) =>
    operations.flatMap((op): readonly Check[] => {
      const theirs = `operations[${JSON.stringify(op.operationId)}]`;
      const { requestBody, responses } = documented.get(op.operationId);
      const input = `types.${typeNameOf(op)}Input`;
      const statuses = Object.keys(responses).filter(
        (status) => status < "3" && jsonOf(document, responses[status]) !== undefined,
      );
      return [
        {
          name: `${op.id}, parameters`,
          ours: `Omit<${input}, "body">`,
          theirs: `Flat<${theirs}["parameters"]>`,
        },
        ...(requestBody === undefined
          ? []
          : [
              {
                name: `${op.id}, body`,
                ours: `NonNullable<${input}["body"]>`,
                theirs: `Writable<NonNullable<${theirs}["requestBody"]>["content"]["application/json"]>`,
              },
            ]),
        ...(statuses.length === 0
          ? []
          : [
              {
                name: `${op.id}, output`,
                ours: `types.${typeNameOf(op)}Output`,
                theirs: statuses
                  .map(
                    (key) =>
                      `Readable<${theirs}["responses"][${key}]["content"]["application/json"]>`,
                  )
                  .join(" | "),
              },
            ]),
      ];
    }),
  );
}

const reading = bundleCorrected().then(async (document) =>
  astToString(
    await openapiTS(document, {
      readWriteMarkers: true,
      // A default says what the service does without a value, not that the value is always there.
      defaultNonNullable: false,
    }),
  ),
);

/** The checks that fail, with what the compiler says. */
async function failuresOf(checks: readonly Check[]): Promise<Readonly<Record<string, string>>> {
  const head = views(`${source}/models.js`, `${source}/index.js`);
  const offset = head.split("\n").length;
  const lines = checks.map(({ ours, theirs }) => `check<Agree<${ours}, ${theirs}>>();`);
  const files: Record<string, string> = {
    [`${source}/oracle-reading.ts`]: await reading,
    [`${source}/oracle-checks.ts`]: `${head}\n${lines.join("\n")}\n`,
  };
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => path in files || fileExists(path);
  host.readFile = (path) => files[path] ?? readFile(path);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version) =>
    path in files ? ts.createSourceFile(path, files[path]!, version) : getSourceFile(path, version);
  const program = ts.createProgram([`${source}/oracle-checks.ts`], options, host);
  const found = Object.keys(files).flatMap((path) => {
    const file = program.getSourceFile(path)!;
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  return Object.fromEntries(
    found.map(({ file, start, messageText }) => {
      const { line } = file!.getLineAndCharacterOfPosition(start!);
      const check = file!.fileName.endsWith("checks.ts") ? checks[line - offset] : undefined;
      const text = ts.flattenDiagnosticMessageText(messageText, "\n");
      return [check?.name ?? `${file!.fileName.slice(source.length + 1)}:${line + 1}`, text];
    }),
  );
}

test("every model is what openapi-typescript reads of its schema, read and written", async () => {
  const api = await modelOfSpec();
  const checks = modelChecks(api);
  expect(checks.length).toBeGreaterThan(90);
  expect(Object.keys(await failuresOf(checks))).toEqual(
    Object.keys(exceptions).filter((name) => checks.some((check) => check.name === name)),
  );
});

test("so are the input and the output of every operation", async () => {
  const api = await modelOfSpec();
  const checks = await operationChecks(api);
  expect(checks.length).toBeGreaterThan(63 * 2);
  expect(Object.keys(await failuresOf(checks))).toEqual(
    Object.keys(exceptions).filter((name) => checks.some((check) => check.name === name)),
  );
});

test("the oracle finds differences that assignability alone would not", async () => {
  const check = (name: string, ours: string, theirs: string): Check => ({ name, ours, theirs });
  const failures = await failuresOf([
    check(
      "same",
      "{ a: string; b?: 1 | null; c: { d: unknown }[] }",
      "{ b?: null | 1; c: { d: unknown }[]; a: string }",
    ),
    check("a missing optional property", "{ a: string }", "{ a: string; b?: string }"),
    check("optional against required", "{ a?: string }", "{ a: string }"),
    check("unknown against a type", "{ a: unknown }", "{ a: string }"),
    check("a wider union", "{ a: 1 | 2 }[]", "{ a: 1 }[]"),
    check("any", "any", "{ a: 1 }"),
    check(
      "a written property that the server makes",
      "{ id?: string }",
      "Writable<{ id: $Read<string> }>",
    ),
    check("open and plain text", '"a" | (string & {})', "string"),
  ]);
  expect(Object.keys(failures)).toEqual([
    "a missing optional property",
    "optional against required",
    "unknown against a type",
    "a wider union",
    "any",
    "a written property that the server makes",
  ]);
});
