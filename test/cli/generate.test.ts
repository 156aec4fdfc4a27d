import { describe, expect, test } from "vitest";
import { makeFolder, type Folder } from "./folder.js";
import { shop, shopWithoutUsers } from "./shop.js";

const generate = (folder: Folder, ...more: readonly string[]) =>
  folder.quillgen("generate", "shop.yaml", "--out", "src", ...more);

/** A folder in which the shop's client was generated. */
async function generated(): Promise<Folder> {
  const folder = makeFolder({ "shop.yaml": shop });
  const { code, stderr } = await generate(folder);
  expect(code, stderr).toBe(0);
  return folder;
}

/** Files that changed, by path. */
function changes(
  before: Folder["files"] extends (...a: any) => infer R ? R : never,
  after: typeof before,
) {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return paths.filter((path) => before[path] !== after[path]);
}

describe("writing", () => {
  test("plain sources have an index at the root", async () => {
    const folder = await generated();
    const files = Object.keys(folder.files("src"));
    expect(files).toEqual(
      expect.arrayContaining([
        "src/index.ts",
        "src/models.ts",
        "src/resources/orders.ts",
        "src/resources/users.ts",
        "src/runtime/client.ts",
        "src/quillgen.lock",
      ]),
    );
    expect(files).not.toContain("src/package.json");
  });

  test("the summary counts files and time in one line", async () => {
    const folder = makeFolder({ "shop.yaml": shop });
    const { stdout, stderr } = await generate(folder);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^\d+ files created, 0 updated, 0 deleted, 0 unchanged \(\d+ ms\)\n$/);
  });

  test("a second run writes nothing", async () => {
    const folder = await generated();
    const before = folder.files();
    const { code, stderr } = await generate(folder);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^0 files created, 0 updated, 0 deleted, \d+ unchanged/);
    expect(folder.files()).toEqual(before);
  });

  test("the working directory and the place of the folder make no difference", async () => {
    const one = await generated();
    const two = makeFolder({ "deep/down/shop.yaml": shop, "elsewhere/keep": "" });
    const { code } = await two.quillgenIn(
      `${two.path}/elsewhere`,
      "generate",
      "../deep/down/shop.yaml",
      "--out",
      "../deep/down/src",
    );
    expect(code).toBe(0);
    const moved = Object.entries(two.files("deep/down/src")).map(([path, text]) => [
      path.replace("deep/down/", ""),
      text,
    ]);
    expect(Object.fromEntries(moved)).toEqual(one.files("src"));
  });

  test("--template chooses what is generated", async () => {
    const folder = makeFolder({ "shop.yaml": shop });
    expect((await generate(folder, "--template", "types")).code).toBe(0);
    const files = Object.keys(folder.files("src"));
    expect(files).toContain("src/models.ts");
    expect(files.filter((file) => file.includes("runtime"))).toEqual([]);
  });

  test("--overlay changes what is generated", async () => {
    const folder = makeFolder({
      "shop.yaml": shop,
      "fix.yaml": `overlay: 1.0.0
info: { title: Fix, version: "1" }
actions:
  - target: $.components.schemas.Order.properties
    update: { note: { type: string } }
`,
    });
    expect((await generate(folder, "--overlay", "fix.yaml")).code).toBe(0);
    expect(folder.read("src/models.ts")).toContain("note?: string;");
  });
});

describe("--check", () => {
  test("is silent success where all is as it should be", async () => {
    const folder = await generated();
    const { code, stdout, stderr } = await generate(folder, "--check");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(/^(Up to date: \d+ files|0 files created)/);
  });

  test("shows the difference, fails and writes nothing", async () => {
    const folder = await generated();
    folder.write("shop.yaml", shop.replace("total: {", "sum: {"));
    const before = folder.files();
    const { code, stdout } = await generate(folder, "--check");
    expect(code).toBe(1);
    expect(stdout).toContain("--- a/src/models.ts");
    expect(stdout).toMatch(/^-\s+total\?: number;$/m);
    expect(stdout).toMatch(/^\+\s+sum\?: number;$/m);
    expect(folder.files()).toEqual(before);
    expect((await generate(folder)).code).toBe(0);
    expect((await generate(folder, "--check")).code).toBe(0);
  });

  test("a missing file fails", async () => {
    const folder = makeFolder({ "shop.yaml": shop });
    const { code } = await generate(folder, "--check");
    expect(code).toBe(1);
    expect(Object.keys(folder.files())).toEqual(["shop.yaml"]);
  });

  test("a stale file fails, also where nothing else has changed", async () => {
    const folder = await generated();
    folder.write("shop.yaml", shopWithoutUsers);
    expect((await generate(folder)).code).toBe(0);
    const other = await generated();
    folder.write("src/resources/users.ts", other.read("src/resources/users.ts"));
    const { code, stdout } = await generate(folder, "--check");
    expect(code).toBe(1);
    expect(stdout).toContain("--- a/src/resources/users.ts\n+++ /dev/null");
  });
});

test("--dry-run names what it would do, succeeds and writes nothing", async () => {
  const folder = await generated();
  folder.write("shop.yaml", shopWithoutUsers);
  const before = folder.files();
  const { code, stderr } = await generate(folder, "--dry-run");
  expect(code).toBe(0);
  expect(stderr).toContain("delete src/resources/users.ts\n");
  expect(stderr).toContain("update src/index.ts\n");
  expect(stderr).toMatch(/0 files to be created, \d+ updated, \d+ deleted/);
  expect(folder.files()).toEqual(before);
});

describe("files that somebody else has touched", () => {
  test("an edited file is refused by name and nothing changes", async () => {
    const folder = await generated();
    folder.write("src/models.ts", `${folder.read("src/models.ts")}// mine\n`);
    folder.write("shop.yaml", shopWithoutUsers);
    const before = folder.files();
    const { code, stderr } = await generate(folder);
    expect(code).toBe(1);
    expect(stderr).toContain("edited-file");
    expect(stderr).toContain("models.ts");
    expect(folder.files()).toEqual(before);
  });

  test("an edited file is refused also where nothing else would change", async () => {
    const folder = await generated();
    folder.write("src/models.ts", `${folder.read("src/models.ts")}// mine\n`);
    expect((await generate(folder)).code).toBe(1);
    expect((await generate(folder, "--check")).code).toBe(1);
  });

  test("--force FILE overwrites that one only", async () => {
    const folder = await generated();
    const original = folder.read("src/models.ts");
    folder.write("src/models.ts", `${original}// mine\n`);
    folder.write("src/index.ts", `${folder.read("src/index.ts")}// mine\n`);
    const { code, stderr } = await generate(folder, "--force", "src/models.ts");
    expect(code).toBe(1);
    expect(stderr).toContain("index.ts");
    expect(stderr).not.toContain("models.ts");
    expect(
      (await generate(folder, "--force", "src/models.ts", "--force", "src/index.ts")).code,
    ).toBe(0);
    expect(folder.read("src/models.ts")).toBe(original);
  });

  test("--force overwrites all of them", async () => {
    const folder = await generated();
    const before = folder.files();
    folder.write("src/models.ts", "// nothing of ours\n");
    folder.write("src/index.ts", `${folder.read("src/index.ts")}// mine\n`);
    expect((await generate(folder)).code).toBe(1);
    expect((await generate(folder, "--force")).code).toBe(0);
    expect(folder.files()).toEqual(before);
  });

  test("files that were never ours stay", async () => {
    const folder = await generated();
    folder.write("src/mine.ts", "export {};\n");
    folder.write("shop.yaml", shopWithoutUsers);
    expect((await generate(folder)).code).toBe(0);
    expect(folder.read("src/mine.ts")).toBe("export {};\n");
  });

  test("stale files go, with folders that they leave empty", async () => {
    const folder = await generated();
    const before = folder.files();
    folder.write("shop.yaml", shopWithoutUsers);
    const { stderr } = await generate(folder);
    expect(stderr).toMatch(/, 3 deleted,/);
    const gone = Object.keys(before).filter((path) => !(path in folder.files()));
    expect(gone).toEqual(["src/methods/users.ts", "src/resources/users.ts", "src/types/users.ts"]);
  });

  test("a checkout with CRLF is no difference", async () => {
    const folder = await generated();
    for (const [path, text] of Object.entries(folder.files("src"))) {
      folder.write(path, text.replaceAll("\n", "\r\n"));
    }
    const before = folder.files();
    expect((await generate(folder, "--check")).code).toBe(0);
    expect((await generate(folder)).code).toBe(0);
    expect(folder.files()).toEqual(before);
  });

  test("marks of a merge are told apart from edits: the file is made again", async () => {
    const folder = await generated();
    const ours = folder.read("src/models.ts");
    const other = makeFolder({ "shop.yaml": shop.replace("total: {", "sum: {") });
    await generate(other);
    const theirs = other.read("src/models.ts");
    const [head, ...rest] = ours.split("\n");
    folder.write(
      "src/models.ts",
      `<<<<<<< ours\n${head}\n=======\n${theirs.split("\n")[0]}\n>>>>>>> theirs\n${rest.join("\n")}`,
    );
    const { code, stderr } = await generate(folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining("1 updated") });
    expect(folder.read("src/models.ts")).toBe(ours);
  });
});

test("deleting a parameter changes only files of its resource", async () => {
  const folder = await generated();
  const before = folder.files("src");
  folder.write("shop.yaml", shop.replace(/.*name: search.*\n/, ""));
  expect((await generate(folder)).code).toBe(0);
  expect(changes(before, folder.files("src"))).toEqual([
    "src/quillgen.lock",
    "src/resources/orders.ts",
    "src/types/orders.ts",
  ]);
});
