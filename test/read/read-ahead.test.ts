import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readAhead } from "../../generator/read/load/files.js";

const folder = mkdtempSync(join(tmpdir(), "quillgen-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("reading ahead", () => {
  const small = write("small.json", "{}");
  const large = write("large.json", "é".repeat(700_000));

  it.each([
    ["a small file", small],
    ["a large file", large],
  ])("gives %s as it is", async (_, path) => {
    const files = readAhead(path);
    expect((await files.read(path)).equals(await readAhead("").read(path))).toBe(true);
  });

  it("leaves other files alone", async () => {
    expect(String(await readAhead(large).read(small))).toBe("{}");
  });

  it.each([
    ["that is gone", join(folder, "none.json"), "ENOENT"],
    ["in a file", join(small, "none.json"), "ENOTDIR"],
    ["that is a folder", folder, "EISDIR"],
  ])("fails only when somebody asks: a file %s", async (_, path, code) => {
    const files = readAhead(path);
    await expect(files.read(path)).rejects.toMatchObject({ code });
  });

  it("takes what is no path for no file", async () => {
    await expect(readAhead("\0").read("\0")).rejects.toThrow("null bytes");
  });
});
