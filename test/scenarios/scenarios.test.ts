import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../cli/folder.js";
import { blocksOf, excerpt, withBlocks } from "./page.js";

/**
 * Each page tells one behaviour: prose, a document, and excerpts of what is generated from it. The
 * document is a block of `yaml`; words behind that are arguments of `generate`. A block of
 * `ts FILE NAME...` holds declarations of a generated file, one of `text` what was said on the way.
 * `vitest -u` writes the excerpts anew.
 */
const folder = import.meta.dirname;
const pages = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");

const head = `openapi: 3.1.0
info: { title: Example, version: "1" }
servers: [{ url: "https://api.example.com" }]
`;

test.each(pages)("%s", async (name) => {
  const page = readFileSync(join(folder, name), "utf8");
  const [document, ...expected] = blocksOf(page);
  expect(document?.words[0], "the first block is the document").toBe("yaml");
  expect(expected.length, "excerpts").toBeGreaterThan(0);

  const desk = makeFolder({ "api.yaml": head + document!.text });
  const { code, stderr } = await desk.quillgen(
    "generate",
    "api.yaml",
    "--out",
    "src",
    ...document!.words.slice(1),
  );
  expect(code, stderr).toBe(0);
  const said = stderr.replace(/^.*files created.*\n/m, "").trim();
  if (!expected.some(({ words }) => words[0] === "text")) expect(said).toBe("");

  const actual = withBlocks(page, ({ words: [kind, file, ...names], text }) => {
    if (kind === "ts") return excerpt(desk.read(`src/${file}`), names);
    return kind === "text" ? `${said}\n` : text;
  });
  await expect(actual).toMatchFileSnapshot(join(folder, name));
});
