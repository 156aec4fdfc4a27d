import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPostHog } from "@quillgen/posthog";
import { afterAll, describe, expect, it, vi } from "vitest";
import { compile } from "../compile/compile.js";

/** The code that each package's README shows, by language. The first block is `client.ts`, where it makes one. */
const readmes = [
  { name: "posthog-react-query", languages: ["ts", "tsx", "ts", "tsx", "ts"] },
  { name: "posthog-swr", languages: ["ts", "tsx", "ts", "tsx", "tsx"] },
  { name: "posthog-msw", languages: ["ts", "ts", "ts"] },
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
      const file = text!.includes("export const server =")
        ? "server.ts"
        : text!.includes("export const client =")
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

  it("of MSW runs", async () => {
    const told = vi.spyOn(console, "log").mockImplementation(() => {});
    const { server } = await import(join(folder, "posthog-msw/server.ts"));
    await import(join(folder, "posthog-msw/block1.ts"));
    const posthog = createPostHog({ context: { project_id: "1" } });
    const { results } = await posthog.datasets.list({ search: "golden" });
    expect(told.mock.calls).toEqual([[{ project_id: "1", search: "golden" }]]);
    expect(results.length).toBeGreaterThan(0);
    const { some } = await import(join(folder, "posthog-msw/block2.ts"));
    expect(some).toHaveLength(3);
    server.close();
    told.mockRestore();
  });
});
