import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Template } from "../template/define.js";
import { targetOf, withNeeds } from "./cast-document.js";
import { checkBundles } from "./check-bundles.js";
import { checkTaint } from "./check-taint.js";
import { checkTypes } from "./check-types.js";
import { documents as ownDocuments } from "./documents/index.js";
import { findBundler, findCompilers, findModules } from "./find-tools.js";
import { scorecardOf, type Check, type CheckName, type Scorecard } from "./scorecard.js";
import { testDocument, type TestDocument, type Tested } from "./test-document.js";

/** How a template is tested. */
export interface TestOptions {
  /** Templates that run with it. What it needs and is not given here is taken from the built-in ones. */
  readonly templates?: readonly Template<any>[];
  /** Further documents, by name: each is one, or the path of its file. */
  readonly documents?: Readonly<Record<string, object | string>>;
  /** Whether Quillgen's own documents are tested with, the hostile one among them. Default: true. */
  readonly own?: boolean;
  /** The packages of the compilers that have to accept what comes out. Default: `["typescript"]`. */
  readonly compilers?: readonly string[];
  /** Added to the strictest options of the compiler: `{ isolatedDeclarations: false }`. */
  readonly compilerOptions?: object;
  /** The modules are programs, which do something when they are imported. Default: false. */
  readonly program?: boolean;
  /** The folder whose installed packages the output and the compilers are looked for in. Default: the working directory. */
  readonly cwd?: string;
  /** Told what begins. */
  readonly onStep?: (step: string) => void;
}

/** Said where text of a hostile document is not looked at. */
const untainted: Check = {
  name: "taint",
  result: "skipped",
  note: "needs Quillgen's own documents",
  findings: [],
};

/** Characters of TypeScript that one program of a compiler takes at most, unless one document has more. */
const programSize = 8_000_000;

/**
 * Runs a template over a set of documents and looks at what comes out: whether it is made at all, keeps its names,
 * holds text of a hostile document as text, compiles under the strictest options, is laid out as prettier would,
 * is the same again, and can be bundled. Throws only where a compiler or a file that was named is not there.
 */
export async function testTemplate(
  template: Template<any>,
  options: TestOptions = {},
): Promise<Scorecard> {
  const { own = true, cwd = process.cwd(), onStep = () => {} } = options;
  const compilers = findCompilers(cwd, options.compilers ?? ["typescript"]);
  const documents: readonly TestDocument[] = Object.entries({
    ...(own && ownDocuments),
    ...options.documents,
  }).map(([name, source]) => ({ name, source }));
  const target = targetOf(withNeeds(template, options.templates ?? []));
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "quillgen-template-")));
  try {
    writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
    const modules = findModules(cwd);
    if (modules !== undefined) symlinkSync(modules, join(scratch, "node_modules"), "dir");

    const tested: Tested[] = [];
    for (const [index, document] of documents.entries()) {
      onStep(document.name);
      const folder = `${index}-${document.name.replaceAll(/[^a-z0-9]+/gi, "-")}`;
      tested.push(await testDocument(document, target, scratch, folder));
    }
    const found = (check: CheckName) =>
      tested.flatMap(({ findings }) =>
        findings.filter(([name]) => name === check).map(([, text]) => text),
      );
    const checks: Check[] = [
      checked("generates", noteOf(tested), found("generates")),
      checked("names", "an unrelated operation renames nothing", found("names")),
    ];
    onStep("taint");
    checks.push(own ? await checkTaint(target, scratch) : untainted);
    onStep("compiling");
    const programs = programsOf(tested);
    const errors: string[] = [];
    for (const [index, modules] of programs.entries()) {
      for (const { name, program } of compilers) {
        const lines = await checkTypes({
          folder: scratch,
          modules,
          compiler: program,
          configName: `tsconfig-${index}.json`,
          compilerOptions: { jsx: "react-jsx", ...options.compilerOptions },
        });
        errors.push(...lines.map((line) => `${name}: ${line}`));
      }
    }
    checks.push(
      checked("compiles", compilers.map(({ name }) => name).join(", "), errors),
      checked("formatted", "as prettier would, with its defaults", found("formatted")),
      checked("repeats", "generated again, with the lock and without", found("repeats")),
    );
    onStep("bundling");
    checks.push(await bundled(programs, scratch, cwd, options.program ?? false));
    return scorecardOf(template.name, checks);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function bundled(
  programs: readonly (readonly string[])[],
  scratch: string,
  cwd: string,
  isProgram: boolean,
): Promise<Check> {
  const bundler = await findBundler(cwd);
  if (bundler === undefined) {
    return {
      name: "bundles",
      result: "skipped",
      note: "install esbuild to look at it",
      findings: [],
    };
  }
  const findings: string[] = [];
  for (const modules of programs) {
    findings.push(...(await checkBundles(bundler, scratch, modules, isProgram)));
  }
  const note = isProgram ? "by esbuild" : "by esbuild; importing a module does nothing";
  return checked("bundles", note, findings);
}

function checked(name: CheckName, note: string, findings: readonly string[]): Check {
  return { name, result: findings.length === 0 ? "passed" : "failed", note, findings };
}

function noteOf(tested: readonly Tested[]): string {
  const count = (result: Tested["result"]) => tested.filter((one) => one.result === result).length;
  const modules = tested.reduce((sum, one) => sum + one.modules.length, 0);
  const refused = count("refused");
  return (
    `${count("made")} documents, ${modules} modules` +
    (refused === 0 ? "" : `; ${refused} documents cannot be used`)
  );
}

/** Modules of as many documents as one program takes. */
function programsOf(tested: readonly Tested[]): readonly (readonly string[])[] {
  const programs: string[][] = [];
  let size = Infinity;
  for (const { modules, size: own } of tested) {
    if (modules.length === 0) continue;
    if (size + own > programSize) {
      programs.push([]);
      size = 0;
    }
    size += own;
    programs.at(-1)!.push(...modules);
  }
  return programs;
}
