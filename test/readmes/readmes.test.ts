import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { compile } from "../react-query/compile.js";

/** The code that each package's README shows, by language. The first block is `client.ts`, where it makes one. */
const readmes = [
  { name: "posthog-react-query", languages: ["ts", "tsx", "ts", "tsx", "ts"] },
  { name: "posthog-swr", languages: ["ts", "tsx", "ts", "tsx", "tsx"] },
];

const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), "code-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the code of READMEs", () => {
  it.each(readmes)("of $name is there", ({ name, languages }) => {
    const readme = readFileSync(
      new URL(`../../generated/${name}/README.md`, import.meta.url),
      "utf8",
    );
    const blocks = [...readme.matchAll(/```(tsx?)\n([^]*?)```/g)];
    expect(blocks.map(([, language]) => language)).toEqual(languages);
    mkdirSync(join(folder, name));
    for (const [index, [, language, text]] of blocks.entries()) {
      const file = text!.includes("export const client =")
        ? "client.ts"
        : `block${index}.${language}`;
      writeFileSync(join(folder, name, file), text!);
    }
  });

  it("compiles", async () => {
    const config = { extends: "../tsconfig.json", include: ["."], exclude: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    expect(await compile("typescript", folder)).toBe("");
  });
});
