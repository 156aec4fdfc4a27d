import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { compile } from "./compile.js";

const readme = readFileSync(
  new URL("../../generated/posthog-react-query/README.md", import.meta.url),
  "utf8",
);
const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), "readme-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the README of the package", () => {
  const blocks = [...readme.matchAll(/```(tsx?)\n([^]*?)```/g)];

  it("shows a client, a query, keys, pages and a mutation", () => {
    expect(blocks.map(([, language]) => language)).toEqual(["ts", "tsx", "ts", "tsx", "ts"]);
  });

  it("has code that compiles", async () => {
    for (const [index, [, language, text]] of blocks.entries()) {
      writeFileSync(join(folder, index === 0 ? "client.ts" : `block${index}.${language}`), text!);
    }
    const config = { extends: "../tsconfig.json", include: ["."], exclude: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    expect(await compile("typescript", folder)).toBe("");
  });
});
