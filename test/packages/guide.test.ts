import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blocksOf } from "../scenarios/page.js";
import { repository } from "../spec/documents.js";
import { installLinked, makeStranger, pack, type Stranger } from "./stranger.js";

let stranger: Stranger;
beforeAll(async () => {
  stranger = makeStranger();
  await installLinked(stranger, await pack(".", stranger.path));
  const modules = join(stranger.path, "node_modules");
  symlinkSync("../typescript/bin/tsc", join(modules, ".bin/tsc"));
  symlinkSync(join(repository, "test/frameworks/node_modules/vue"), join(modules, "vue"), "dir");
});
afterAll(() => stranger.remove());

/** What a line of a shell prints; throws with all of it where the line fails. */
function run(line: string, cwd: string): Promise<string> {
  return new Promise((done, fail) => {
    execFile("sh", ["-c", line], { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      error ? fail(new Error(`${line}\n${stdout}${stderr}`)) : done(stdout + stderr),
    );
  });
}

/** Whether a text is somewhere in another, line by line; `…` stands for anything in a line. */
function expectLines(printed: string, wanted: string): void {
  const pattern = wanted
    .trim()
    .split("\n")
    .map((line) =>
      line
        .split("…")
        .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
        .join(".*"),
    )
    // Test runners indent what tests print, and mark it.
    .join("\\n(?:# )? *");
  expect(printed).toMatch(new RegExp(pattern));
}

test("the guide to templates, followed to the letter, gives what it says", async () => {
  const page = readFileSync(join(repository, "docs/templates.md"), "utf8");
  let cwd = stranger.path;
  let printed = "";
  let steps = 0;
  for (const { words, text } of blocksOf(page)) {
    const [language, file] = words;
    if (language === "sh") {
      printed = "";
      for (const line of text.trim().split("\n")) {
        steps += 1;
        if (line.startsWith("cd ")) {
          cwd = join(cwd, line.slice(3));
        } else if (line === "npm install") {
          // Without a network, by a link to what is installed already.
          symlinkSync(join(stranger.path, "node_modules"), join(cwd, "node_modules"), "dir");
        } else if (!line.startsWith("npm install ")) printed += await run(line, cwd);
      }
    } else if (language === "text") {
      expectLines(printed, text);
    } else if (file !== undefined) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), text);
    }
  }
  expect(steps).toBeGreaterThanOrEqual(9);
}, 600_000);
