import { readFileSync } from "node:fs";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { textFile } from "../../generator/emit/file.js";
import { createFormatter, formatVersion } from "../../generator/output/format.js";
import { openFormatCache } from "../../generator/output/format-cache.js";
import { splitSections } from "../../generator/output/sections.js";
import { generatedPackages } from "../package-sources.js";

const cache = openFormatCache(undefined, formatVersion);

async function formatted(text: string) {
  const formatter = createFormatter(collectDiagnostics(), cache);
  const file = await formatter.text(textFile({ path: "a.md", kind: "markdown", text }));
  return { text: file.text, asked: formatter.asked };
}

const list = (from: number, to: number): string =>
  Array.from(
    { length: to - from },
    (_, index) => `- \`f${from + index}(): void\`: *Does*  it`,
  ).join("\n");

describe("long pages", () => {
  it.each<[what: string, page: string]>([
    ["a list", `# A\n\n${list(0, 3)}\n\n## B\n\n${list(3, 5)}\n`],
    ["lists one after the other", `# A\n\n- \`a\`\n\n- \`b\`\n`],
    ["an item that is more than a line", "# A\n\n- `a`\n  more *of*  it\n"],
    ["a list that begins otherwise", "# A\n\n* `a`\n* [b]: c\n"],
    ["a fence in an item", "# A\n\n- ```\n- `a`\n"],
    ["sections", "# A\n\n*a*\n\n## B\n* b\n* c\n\n## C\n\n|a|b|\n|-|-|\n|1|2|\n"],
    ["a heading in code", "# A\n\n```sh\n\n## no *heading*\n```\n\n## B\n\n*b*\n"],
    ["a longer fence", "````md\n```\n\n## no\n```\n\n## no\n````\n\n## B\n"],
    ["code that does not end", "# A\n\n```\n\n## no *heading*\n"],
    ["code in a list", "# A\n\n- a\n\n  ```\n\n## B\n\n```\n\n## no *heading*\n```\n"],
    ["code in a quotation", "> ```\n\n## B\n\n```\n\n## *no*\n```\n"],
    ["links that are defined elsewhere", "# A\n\n[a] [b]\n\n## B\n\n[a]: x\n[b]: <y>\n"],
    ["HTML over sections", "# A\n\n<pre>\n\n## no  *heading*\n\n</pre>\n"],
    ["a comment over sections", "# A\n\n<!--\n\n## no  *heading*\n-->\n"],
    ["no blank line before a heading", "# A\ntext\n## B\ntext\n"],
    ["blank lines", "# A\n\n\n\n## B\n\n\n"],
    ["nothing", ""],
  ])("%s: laid out as prettier lays out the whole", async (_, page) => {
    expect((await formatted(page)).text).toBe(await format(page, { parser: "markdown" }));
  });

  it("with lists of every mixture: laid out as prettier lays out the whole", async () => {
    const signs =
      "`a` ` a 1 - + * _ # = : // www.a.b http: \\ <b> , . ; ( ) ! ? / ' \" [ ] | ~ &amp; $";
    const all = [" ", ...signs.split(" ")];
    const lines = all.flatMap((a) => all.map((b) => `- \`x\`: a${a}${b}c`));
    const page = `# A\n\n${lines.join("\n")}\n`;
    const wanted = (await format(page, { parser: "markdown" })).split("\n");
    const found = (await formatted(page)).text.split("\n");
    expect(found.filter((line, index) => line !== wanted[index])).toEqual([]);
  });

  it("of plain lines alone are not asked for", async () => {
    const line = "- `f(a?: string): void`: Does it (or not), as `g` does; 2 of 3 do.";
    const page = `${line}\n- \`b\`\n`;
    expect(await formatted(`# Plain\n\n${page}`)).toMatchObject({ asked: 1 });
    expect(await formatted(`# Plain\n\n${page.replaceAll("o", "u")}`)).toMatchObject({ asked: 0 });
  });

  it("of the generated packages are as prettier would have them", async () => {
    const folder = new URL("../../generated/", import.meta.url);
    for (const name of generatedPackages) {
      for (const page of ["README.md", "api.md"]) {
        const text = readFileSync(new URL(`${name}/${page}`, folder), "utf8");
        const unsigned = text.replace(/^<!--.*-->\n\n/, "");
        expect((await formatted(unsigned)).text, `${name}/${page}`).toBe(unsigned);
      }
    }
  });

  it("are laid out in part where a part has changed", async () => {
    await formatted(`# List\n\n${list(0, 100)}\n`);
    expect(await formatted(`# List\n\n${list(0, 100)}\n`)).toMatchObject({ asked: 0 });
    expect(await formatted(`# List\n\n${list(1, 99)}\n`)).toMatchObject({ asked: 0 });
    const more = await formatted(`# List\n\n${list(0, 101)}\n`);
    expect(more.asked).toBe(1);
    expect(more.text).toContain("- `f100(): void`: _Does_ it\n");
    expect(splitSections("a\n\n## B\n\nb\n\n## C\n\nc\n")).toEqual([
      "a\n",
      "## B\n\nb\n",
      "## C\n\nc\n",
    ]);
  });
});
