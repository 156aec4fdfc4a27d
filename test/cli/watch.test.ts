import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { run } from "../../generator/cli/main.js";
import { makeFolder } from "./folder.js";
import { shop } from "./shop.js";

/** The shop in three files. */
const files = {
  "api/shop.yaml": shop.replace("#/components/schemas/Order", "./order.yaml"),
  "api/order.yaml": "type: object\nproperties: { id: { type: string } }\n",
  "fix.overlay.yaml": `overlay: 1.0.0\ninfo: { title: Fix, version: "1" }\nactions: [{ target: "$.paths['/users'].get", update: { summary: Count users } }]\n`,
};

/** Starts `generate --watch` in this process. */
function watchFolder(...args: readonly string[]) {
  const folder = makeFolder(files);
  let err = "";
  const listeners: (() => void)[] = [];
  const io = {
    stdout: { write: () => {} },
    stderr: { write: (text: string) => (err += text) },
    env: {},
    cwd: () => folder.path,
    once: (_: string, listener: () => void) => listeners.push(listener),
  };
  const ended = run(["generate", ...args, "--watch"], io);
  return {
    folder,
    /** Waits for a text on standard error that came after the last one that was waited for. */
    async says(text: string | RegExp) {
      await vi.waitFor(() => expect(err).toMatch(text), { timeout: 30_000, interval: 20 });
      err = err.slice(err.search(text) + 1);
    },
    async end() {
      for (const listener of listeners) listener();
      return ended;
    },
  };
}

describe("quillgen generate --watch", () => {
  it("follows every file of the document, through broken states, and ends cleanly", async () => {
    const { folder, says, end } = watchFolder(
      "api/shop.yaml",
      "--overlay",
      "fix.overlay.yaml",
      "--out",
      "out",
    );
    await says("Watching 3 files");
    const models = () => folder.read("out/models.ts");
    expect(models()).not.toContain("colour");

    folder.write("api/order.yaml", "type: object\nproperties: { colour: { type: string } }\n");
    await says(/updated/);
    expect(models()).toContain("colour");

    const before = folder.files("out");
    folder.write("api/order.yaml", "type: [\n");
    await says(/syntax-error\][^]*Nothing was written/);
    expect(folder.files("out")).toEqual(before);

    // A file that goes and comes back, in a folder that goes as well.
    const whole = folder.read("api/shop.yaml");
    rmSync(join(folder.path, "api"), { recursive: true });
    await says(/file-not-found\][^]*Nothing was written/);
    folder.write("api/order.yaml", "type: object\nproperties: { size: { type: string } }\n");
    folder.write("api/shop.yaml", whole);
    await says(/updated/);
    expect(models()).toContain("size");

    folder.write("fix.overlay.yaml", files["fix.overlay.yaml"].replace("Count", "Name"));
    await says(/[1-9]\d* updated/);
    expect(Object.values(folder.files("out")).join()).toContain("Name users");

    expect(await end()).toBe(0);
  });

  it("writes only what changed", async () => {
    const { folder, says, end } = watchFolder("api/shop.yaml", "--out", "out");
    await says("Watching");
    folder.write("api/order.yaml", "type: object\nproperties: { id: { type: integer } }\n");
    await says(/0 files created, 1 updated, 0 deleted/);
    // Saved, and the same.
    folder.write("api/order.yaml", folder.read("api/order.yaml"));
    folder.write("api/other.yaml", "nobody refers to it");
    folder.write("api/order.yaml", "type: object\nproperties: { id: { type: boolean } }\n");
    await says(/0 files created, 1 updated, 0 deleted/);
    expect(await end()).toBe(0);
  });

  it.each([
    ["generate - --out out --watch"],
    ["generate api/shop.yaml --out out --watch --check"],
    ["generate api/shop.yaml --out out --watch --json"],
  ])("%s: refused", async (line) => {
    expect((await makeFolder(files).quillgen(...line.split(" "))).code).toBe(2);
  });

  it("follows a configuration with the modules beside it", async () => {
    const { localModules } = await import("../../generator/project/local-modules.js");
    const folder = makeFolder({
      "quillgen.config.ts": 'import { spec } from "./parts/spec.js";\nexport default { spec };\n',
      "parts/spec.ts": 'export * from "./name";\nimport "node:fs";\n',
      "parts/name.ts": 'export const spec = "a.yaml";\nimport "./gone.js";\n',
    });
    const found = await localModules(join(folder.path, "quillgen.config.ts"));
    expect(found.map((path) => path.slice(folder.path.length + 1).replaceAll("\\", "/"))).toEqual([
      "quillgen.config.ts",
      "parts/spec.ts",
      "parts/name.ts",
    ]);
  });
});
