import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as template from "../../generator/template/index.js";
import { repository } from "../spec/documents.js";

test("the guide names everything that quillgen/template exports", () => {
  const guide = readFileSync(join(repository, "docs/templates.md"), "utf8");
  const unnamed = Object.keys(template).filter((name) => !new RegExp(`\\b${name}\\b`).test(guide));
  expect(unnamed).toEqual([]);
});
