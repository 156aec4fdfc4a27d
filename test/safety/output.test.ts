import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../generator/cli/main.js";
import { unsafeBecause } from "../../generator/output/safe-path.js";
import { generateTexts, packages } from "./generate-texts.js";

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "quillgen-"));
});
afterEach(() => rmSync(base, { recursive: true }));

/** Runs the command line in `base`; gives its exit code and all that it said. */
async function quillgen(...args: readonly string[]) {
  let said = "";
  const write = (text: string) => (said += text);
  const io = { stdout: { write }, stderr: { write }, env: {}, cwd: () => base };
  return { code: await run(["generate", ...args], io), said };
}

const put = (path: string, text: string) => {
  mkdirSync(join(base, path, ".."), { recursive: true });
  writeFileSync(join(base, path), text);
};

/** Everything below `base` but what belongs to the generator's cache. */
const tree = () =>
  readdirSync(base, { recursive: true, encoding: "utf8" })
    .filter((path) => !/(^|\/)(node_modules|\.cache)(\/|$)/.test(path))
    .sort();

const names = [
  "../../x",
  "..",
  ".",
  "/etc/passwd",
  "C:\\x",
  "CON",
  "con",
  "aux.txt",
  "NUL",
  "LPT1",
  "n".repeat(300),
  "N".repeat(300),
  "é".repeat(300),
  "名".repeat(300),
  "same",
  "SAME",
  "Same",
  "sAme",
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toString",
  "then",
  "index",
  "models",
  "runtime",
  "runtime/index",
  "client",
  "api",
  "security",
  "operations",
  "openapi",
  "queries",
  "package.json",
  "node_modules",
  "dist",
  ".git",
  ".",
  "",
  " ",
  "a/b",
  "a\\b",
  "a\u0000b",
  "trailing.",
  "trailing ",
  "default",
  "class",
  "Promise",
  "😀",
  "\u202e",
];

/** A document in which every one of the names is that of an operation, a tag, a schema, a property and a parameter. */
function documentOfNames(placed: (name: string) => object) {
  return {
    openapi: "3.1.0",
    info: { title: "Names", version: "1" },
    paths: Object.fromEntries(
      names.map((name, index) => [
        `/things/${index}`,
        {
          get: {
            parameters: [{ name: name || "none", in: "query", schema: { type: "string" } }],
            responses: {
              200: {
                description: "",
                content: {
                  "application/json": { schema: { type: "object", properties: { id: {} } } },
                },
              },
            },
            ...placed(name),
          },
        },
      ]),
    ),
    components: {
      // An object of the language would lose `__proto__`.
      schemas: JSON.parse(
        `{${[...new Set(names)].map((name) => `${JSON.stringify(name)}: {"type": "object", "properties": {${JSON.stringify(name)}: {"type": "string"}}}`).join(",")}}`,
      ) as object,
    },
  };
}

describe("names become safe files", () => {
  it.each([
    ["tags", (name: string) => ({ tags: [name] })],
    ["operation ids", (name: string) => ({ operationId: name })],
    ["operation ids that name a resource", (name: string) => ({ operationId: `${name}.list` })],
    ["resources in resources", (name: string) => ({ operationId: `${name}.${name}.${name}` })],
  ])("of %s", async (_, placed) => {
    const { files, diagnostics } = await generateTexts(documentOfNames(placed));
    expect(diagnostics.all.filter(({ severity }) => severity === "error")).toEqual([]);
    const paths = [...files!.values()].map(({ path }) => path);
    expect(paths.filter((path) => unsafeBecause(path) !== undefined)).toEqual([]);
    const folded = [...files!.keys()].map((path) => path.normalize("NFC").toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
    for (const [name, { path, text }] of files!) {
      if (name.endsWith("/package.json")) expect(JSON.parse(text).exports["."]).toBeDefined();
      expect(path).toMatch(/^(src\/|[\w.]+$)/);
    }
    // What every client has is not written over by a resource of the same name.
    expect(files!.get("api/src/models.ts")!.text).toContain("__proto__?: string;");
    expect(files!.get("api/src/client.ts")!.text).toContain("createClient");
    expect(files!.get("api/src/runtime/index.ts")!.text).not.toContain("@generated");
  });

  it("and all of them are written inside the folder", async () => {
    put("spec.json", JSON.stringify(documentOfNames((name) => ({ tags: [name] }))));
    const { code } = await quillgen("spec.json", "--out", "out");
    expect(code).toBe(0);
    expect(tree().filter((path) => path !== "out" && !path.startsWith("out/"))).toEqual([
      "spec.json",
    ]);
    expect(packages().length).toBe(2);
  });
});

const small = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Small", version: "1" },
  paths: { "/a": { get: { tags: ["pets"], responses: { 204: { description: "" } } } } },
  components: { schemas: { Pet: { type: "object", properties: { name: { type: "string" } } } } },
});

describe("links in the output folder are not followed out", () => {
  it.each([
    ["a folder", "out/types", "outside"],
    ["a folder around it", "out/resources", "outside"],
    ["a file", "out/models.ts", "outside/secret.ts"],
    ["a file that is not there", "out/client.ts", "outside/new.ts"],
    ["a link to a link", "out/runtime", "hop"],
  ])("%s", async (_, link, target) => {
    put("spec.json", small);
    put("outside/secret.ts", "mine");
    mkdirSync(join(base, "out"));
    symlinkSync(join(base, "outside"), join(base, "hop"));
    symlinkSync(join(base, target), join(base, link));
    const before = tree();
    const { code, said } = await quillgen("spec.json", "--out", "out");
    expect(code).toBe(1);
    expect(said).toContain("linked-file");
    expect(tree()).toEqual(before);
    expect(readFileSync(join(base, "outside/secret.ts"), "utf8")).toBe("mine");

    // Nor does force lead out.
    await quillgen("spec.json", "--out", "out", "--force");
    expect(readdirSync(join(base, "outside"))).toEqual(["secret.ts"]);
    expect(readFileSync(join(base, "outside/secret.ts"), "utf8")).toBe("mine");
    expect(lstatSync(join(base, link)).isSymbolicLink()).toBe(true);
  });

  it("stale files behind a link stay", async () => {
    put("spec.json", small);
    expect((await quillgen("spec.json", "--out", "out")).code).toBe(0);
    put("kept/pets.ts", readFileSync(join(base, "out/resources/pets.ts"), "utf8"));
    symlinkSync(join(base, "kept"), join(base, "out/old"));
    expect((await quillgen("spec.json", "--out", "out")).code).toBe(0);
    expect(existsSync(join(base, "kept/pets.ts"))).toBe(true);
  });

  it("a lock that is a link is not written through", async () => {
    put("spec.json", small);
    put("outside/lock", "mine");
    mkdirSync(join(base, "out"));
    symlinkSync(join(base, "outside/lock"), join(base, "out/quillgen.lock"));
    await quillgen("spec.json", "--out", "out");
    expect(readFileSync(join(base, "outside/lock"), "utf8")).toBe("mine");
  });
});

describe("files outside are refused without a flag", () => {
  const referring = (reference: string) =>
    JSON.stringify({
      ...(JSON.parse(small) as object),
      components: { schemas: { Pet: { $ref: reference } } },
    });

  it.each([
    ["a relative path", () => "../secret.json"],
    ["a path that leaves and comes back", () => "../spec/../secret.json"],
    ["an absolute path", () => join(base, "secret.json")],
    ["a file URL", () => `file://${join(base, "secret.json")}`],
    ["a file URL of this host", () => `file://localhost${join(base, "secret.json")}`],
    ["percent signs", () => "%2e%2e/secret.json"],
    ["a symbolic link", () => "link.json"],
    ["a folder that is a symbolic link", () => "folder/secret.json"],
  ])("%s", async (_, reference) => {
    put("secret.json", '{"type": "string", "const": "secret"}');
    put("spec/a.json", referring(reference()));
    symlinkSync(join(base, "secret.json"), join(base, "spec/link.json"));
    symlinkSync(base, join(base, "spec/folder"));
    const refused = await quillgen("spec/a.json", "--out", "out");
    expect(refused.code).toBe(2);
    expect(refused.said).toContain("file-outside");
    expect(existsSync(join(base, "out"))).toBe(false);
    const allowed = await quillgen("spec/a.json", "--out", "out", "--allow-outside");
    expect(allowed.code).toBe(0);
    expect(readFileSync(join(base, "out/models.ts"), "utf8")).toContain('"secret"');
  });

  it("a URL is refused whatever its spelling", async () => {
    for (const url of ["https://example.com/x", "HTTP://example.com/x", "//example.com/x"]) {
      put("spec/a.json", referring(url));
      const { code, said } = await quillgen("spec/a.json", "--out", "out");
      expect(code).toBe(2);
      expect(said).toMatch(/remote-refused|file-not-found|file-outside/);
    }
    expect((await quillgen("https://example.com/x", "--out", "out")).said).toContain(
      "remote-refused",
    );
  });

  it("what is data loads nothing", async () => {
    put("secret.json", '"secret"');
    const secret = { $ref: `file://${join(base, "secret.json")}` };
    put(
      "spec/a.json",
      JSON.stringify({
        ...(JSON.parse(small) as object),
        "x-extension": { deep: secret },
        components: {
          schemas: {
            Pet: {
              type: "object",
              default: secret,
              examples: [secret],
              enum: [secret],
              "x-a": secret,
            },
            Either: {
              oneOf: [{ type: "object", properties: { kind: { const: "a" } } }],
              discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas/Pet" } },
            },
          },
          examples: {
            Outer: { externalValue: "../secret.json" },
            Remote: { externalValue: "http://127.0.0.1:9/" },
            Inner: { value: secret },
          },
        },
      }),
    );
    const templates = ["types", "client", "openapi-paths", "react-query"];
    const args = templates.flatMap((template) => ["--template", template]);
    const { code } = await quillgen("spec/a.json", "--out", "out", ...args.slice(0, 6));
    expect(code).toBe(0);
    for (const path of tree().filter((each) => each.endsWith(".ts"))) {
      expect(readFileSync(join(base, path), "utf8")).not.toContain('"secret"');
    }
  });
});
