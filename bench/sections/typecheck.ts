import type { BenchDocument } from "../documents/document.ts";
import type { Bench, Section } from "../harness/bench.ts";
import { count, fixed, table } from "../harness/table.ts";
import { check } from "../harness/typescript.ts";
import { ensureOutput, workFolder } from "../tools/generate.ts";

/** What the compilers say of the whole output of each tool. */
export const typecheck: Section = {
  name: "typecheck",
  async run(bench) {
    const parts = [
      "## Typecheck of the output",
      "All files of the output. Strictest: strict with exactOptionalPropertyTypes, " +
        "noUncheckedIndexedAccess, noImplicitOverride, noFallthroughCasesInSwitch, " +
        "verbatimModuleSyntax, isolatedModules, erasableSyntaxOnly. Declarations: " +
        "isolatedDeclarations on top. Types, instantiations, memory and seconds of the whole " +
        "process are those of the run under strict. One run each.",
    ];
    for (const document of bench.documents) parts.push(await checkDocument(bench, document));
    return parts.join("\n\n");
  },
};

async function checkDocument(bench: Bench, document: BenchDocument): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const tool of bench.tools) {
    bench.say(`typecheck: ${document.label}, ${tool.name}`);
    if (!(await ensureOutput(tool, document, bench.options.limit))) {
      rows.push([tool.label, ...Array<string>(11).fill("–")]);
      continue;
    }
    const folder = workFolder(tool, document);
    const old = await check(folder, ["out"], "5.9", "strict");
    const oldStrictest = await check(folder, ["out"], "5.9", "strictest");
    const native = await check(folder, ["out"], "7.0", "strict");
    const nativeStrictest = await check(folder, ["out"], "7.0", "strictest");
    const declarations = await check(folder, ["out"], "7.0", "isolatedDeclarations");
    rows.push([
      tool.label,
      ...[old, oldStrictest, native, nativeStrictest, declarations].map(({ errors }) => errors),
      fixed(old.wall, 1),
      fixed(native.wall, 1),
      count(old.types),
      count(old.instantiations),
      count(old.memory),
      oldStrictest.codes || "–",
    ]);
  }
  const head = ["tool", "5.9: errors", "5.9 strictest", "7.0: errors", "7.0 strictest"];
  return [
    `### ${document.label}`,
    table(
      [
        ...head,
        "7.0 declarations",
        "5.9: s",
        "7.0: s",
        "types",
        "instantiations",
        "MB",
        "codes (5.9 strictest)",
      ],
      rows,
    ),
  ].join("\n\n");
}
