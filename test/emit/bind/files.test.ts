import { describe, expect, test } from "vitest";
import { collectDiagnostics } from "../../../generator/diagnostics/collect-diagnostics.js";
import { bind } from "../../../generator/emit/bind/bind.js";
import { directive, reexport, scaffold, statement } from "../../../generator/emit/declare.js";
import { exported, exportedType, run, type, value } from "./bound.js";

describe("files", () => {
  test("directives first, then imports; exports of other files together", () => {
    const [a, b] = [value("a", "./a.ts"), type("b", "./b.ts")];
    const { texts } = run({
      declarations: [
        exported(a),
        exportedType(b),
        reexport({ from: "./index.ts", module: "./a.ts" }),
        reexport({ from: "./index.ts", module: "./b.ts", names: [b] }),
        reexport({ from: "./index.ts", module: "./b.ts", as: "all", typeOnly: true }),
        statement("./index.ts")`console.log(${a});`,
        directive("./index.ts", "use client"),
      ],
    });
    expect(texts.get("index.ts")).toBe(
      [
        '"use client";',
        'import { a } from "./a.js";',
        'export * from "./a.js";\nexport { type b } from "./b.js";\nexport type * as all from "./b.js";',
        "console.log(a);",
      ].join("\n\n"),
    );
  });

  test("a scaffold is told apart", () => {
    const [pkg] = bind(
      [
        {
          name: "",
          runtime: [],
          entries: new Map(),
          declarations: [scaffold("./mine.ts"), statement("./mine.ts")`work();`],
        },
      ],
      collectDiagnostics(),
    );
    expect(pkg?.files.map((file) => [file.path, file.scaffold])).toEqual([["mine.ts", true]]);
  });
});
