import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { findScopes } from "../../generator/scopes/find-scopes.js";
import { makeFolder } from "../cli/folder.js";
import { packageSources } from "../package-sources.js";

// Programs see the generated packages as they are committed, built or not.
const tsconfig = JSON.stringify({
  compilerOptions: {
    module: "esnext",
    moduleResolution: "bundler",
    target: "esnext",
    types: [],
    paths: Object.fromEntries(packageSources().map(([name, file]) => [name, [file]])),
  },
  include: ["*.ts"],
});

const clients = `
  import { createClient, createPostHog, datasets, exports_, prompts } from "@quillgen/posthog";
  import * as items from "@quillgen/posthog/dataset-items";
  import { destroy as remove } from "@quillgen/posthog/file-system";
  import { datasetsListOptions, datasetsListQueryKey, promptsCreateMutation } from "@quillgen/posthog-react-query";
  declare const posthog: ReturnType<typeof createPostHog>;
  const client = createClient();
  const input = { project_id: "1", id: "2" };
`;

function usageOf(
  files: Readonly<Record<string, string>>,
  request: { readonly files?: readonly string[]; readonly exact?: boolean } = {},
) {
  const folder = makeFolder({ "tsconfig.json": tsconfig, ...files }, { keep: true });
  try {
    return findScopes({ files: [], ...request, cwd: folder.path }, collectDiagnostics())!;
  } finally {
    folder.remove();
  }
}

const programs: readonly (readonly [what: string, program: string, calls: readonly string[]])[] = [
  ["a descriptor", "datasets.list(client, input)", ["datasets.list"]],
  ["a descriptor under its own name", "remove(client, input)", ["fileSystem.destroy"]],
  ["a descriptor of a namespace", "items.list(client, input)", ["datasetItems.list"]],
  ["a method of a client", "posthog.datasets.list(input)", ["datasets.list"]],
  ["a method of a client in a context", 'posthog.project("1").prompts.list()', ["prompts.list"]],
  [
    "a nested resource",
    "posthog.environments.datasets.retrieve(input)",
    ["environments.datasets.retrieve"],
  ],
  ["an element", 'posthog.datasets["list"](input)', ["datasets.list"]],
  ["an optional call", "posthog?.datasets?.list?.(input)", ["datasets.list"]],
  ["a query", "datasetsListOptions(client, input)", ["datasets.list"]],
  ["a mutation that is passed on", "[promptsCreateMutation].map(String)", ["prompts.create"]],
  [
    "a descriptor that is passed on",
    "client.call(datasets.retrieve, input)",
    ["datasets.retrieve"],
  ],
  ["an alias", "const get = datasets.retrieve; get(client, input)", ["datasets.retrieve"]],
  [
    "an alias used above",
    "const go = () => get(client, input); const get = datasets.retrieve",
    ["datasets.retrieve"],
  ],
  [
    "an alias of an alias",
    "const a = datasets.list; const b = a; b(client, input)",
    ["datasets.list"],
  ],
  [
    "an alias by assignment",
    "let a; a = datasets.list as any; a(client, input)",
    ["datasets.list"],
  ],
  [
    "destructuring",
    "const { list, update: change } = posthog.datasets; list(input)",
    ["datasets.list"],
  ],
  [
    "destructuring in depth",
    "const { datasets: { retrieve } } = posthog; retrieve(input)",
    ["datasets.retrieve"],
  ],
  [
    "destructuring in a parameter",
    "function f({ prompts }: typeof posthog) { prompts.list(input) }",
    ["prompts.list"],
  ],
  ["a resource in a variable", "const own = posthog.datasets; own.list(input)", ["datasets.list"]],
  [
    "a member of an object",
    "const api = { all: datasets.list, none: datasets.create }; api.all(client, input)",
    ["datasets.list"],
  ],
  [
    "a choice",
    "(input ? datasets.list : datasets.retrieve)(client, input)",
    ["datasets.list", "datasets.retrieve"],
  ],
  ["an import alone", "", []],
  ["a type", "type A = typeof datasets.list; let a: A", []],
  ["what is known of an operation", "console.log(exports_.list.scopes, datasets.list.id)", []],
  ["an alias that nobody calls", "const dead = datasets.destroy; const { create } = prompts", []],
  ["the key of a query", "datasetsListQueryKey()", []],
  ["a client alone", "createPostHog().with({})", []],
  [
    "something else called like it",
    "const own = { datasets: { list() {} } }; own.datasets.list()",
    [],
  ],
];

describe("operations that a program calls", () => {
  // All of them as one program: to open one takes a second.
  let called: readonly string[][] = [];
  beforeAll(() => {
    const files = programs.map(([, program], index) => [`case-${index}.ts`, clients + program]);
    const { operations } = usageOf(Object.fromEntries(files) as Record<string, string>);
    called = programs.map((_, index) =>
      operations
        .filter(({ sites }) => sites.some(({ file }) => file === `case-${index}.ts`))
        .map(({ id }) => id),
    );
  });

  it.each(programs.map(([what, , want], index) => [what, index, want] as const))(
    "%s",
    (_, index, want) => {
      expect(called[index]).toEqual(want);
    },
  );

  it("are found through re-exports, with their places", () => {
    const usage = usageOf(
      {
        "main.ts":
          'import remove, { every, api } from "./api.js";\nremove(null!, null!);\n\n  every.list(null!);\napi.exports_.list(null!, null!);\n',
        "api.ts":
          'import { file } from "./file.js";\nexport * as api from "@quillgen/posthog";\nexport * as every from "@quillgen/posthog/prompts";\nexport default file.destroy;\n',
        "file.ts": 'export * as file from "@quillgen/posthog/file-system";\n',
        "unused.ts":
          'import { datasets } from "@quillgen/posthog";\ndatasets.create(null!, null!);\n',
      },
      { files: ["main.ts"] },
    );
    expect(usage).toEqual({
      scopes: ["export:read", "file_system:write", "llm_prompt:read"],
      included: [],
      operations: [
        {
          id: "exports.list",
          scopes: ["export:read"],
          sites: [{ file: "main.ts", line: 5, column: 14, form: "called" }],
        },
        {
          id: "fileSystem.destroy",
          scopes: ["file_system:write"],
          sites: [{ file: "main.ts", line: 2, column: 1, form: "called" }],
        },
        {
          id: "prompts.list",
          scopes: ["llm_prompt:read"],
          sites: [{ file: "main.ts", line: 4, column: 9, form: "called" }],
        },
      ],
      unsure: [],
      unresolved: [],
      files: 3,
    });
  });

  it("lose their scopes with their last call", () => {
    const program = (calls: string) => usageOf({ "main.ts": clients + calls }).scopes;
    const [list, create] = [
      "datasets.list(client, input);",
      "prompts.create(client, input as never);",
    ];
    expect(program(list + create)).toEqual(["dataset:read", "llm_prompt:write"]);
    expect(program(list)).toEqual(["dataset:read"]);
    expect(program("")).toEqual([]);
  });

  it("leave out what may be read by whoever may write, unless asked for", () => {
    const calls = "datasets.list(client, input); datasets.create(client, input as never);";
    const files = { "main.ts": clients + calls };
    expect(usageOf(files)).toMatchObject({
      scopes: ["dataset:write"],
      included: [{ scope: "dataset:read", in: "dataset:write" }],
    });
    expect(usageOf(files, { exact: true })).toMatchObject({
      scopes: ["dataset:read", "dataset:write"],
      included: [],
    });
  });

  it("are not known where the moment chooses, or a module is missing", () => {
    const { unsure, unresolved } = usageOf({
      "main.ts":
        'import { posthog } from "@quillgen/nowhere";\nimport { datasets } from "@quillgen/posthog";\ndatasets[posthog as "list"](null!, null!);\n',
    });
    expect(unsure).toEqual([{ file: "main.ts", line: 3, column: 10 }]);
    expect(unresolved).toEqual([
      { file: "main.ts", line: 1, column: 25, module: "@quillgen/nowhere" },
    ]);
  });
});

describe("quillgen scopes", () => {
  const files = {
    "tsconfig.json": tsconfig,
    "main.ts": `${clients} datasets.list(client, input);`,
    "both.ts": `${clients} datasets.list(client, input); datasets.create(client, input as never);`,
    "empty.ts": "export {};\n",
    "unsure.ts": 'import { gone } from "gone";\nexport default gone;\n',
  };

  it.each([
    ["main.ts", 0, "dataset:read\n\ndatasets.list  dataset:read\n  main.ts:"],
    ["empty.ts", 0, "No call of a generated client in 1 files.\n"],
    ["unsure.ts", 1, "No call"],
    ["both.ts", 0, "dataset:write  includes dataset:read\n\ndatasets.create"],
    ["both.ts --exact", 0, "dataset:read\ndataset:write\n\ndatasets.create"],
    ["missing.ts", 2, ""],
    ["main.ts --project missing.json", 2, ""],
    ["main.ts --json", 0, '{\n  "scopes": [\n    "dataset:read"\n  ],'],
  ])("%s: exit %i", async (line, want, text) => {
    const { code, stdout, stderr } = await makeFolder(files).quillgen("scopes", ...line.split(" "));
    expect(code).toBe(want);
    expect(stdout).toContain(text);
    expect(stderr).not.toContain("fault of its own");
  });

  it("reads the project of the folder where no file is named, and says where there is none", async () => {
    const folder = makeFolder({ "app/tsconfig.json": tsconfig, "app/main.ts": files["main.ts"] });
    const { code, stdout } = await folder.quillgenIn(join(folder.path, "app"), "scopes");
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("dataset:read"),
    });
    const none = await folder.quillgen("scopes");
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("error[no-program]");
  });
});
