import { expect, test } from "vitest";
import { testTemplate, type TestOptions } from "quillgen/testing";
import { builtIn } from "../../templates/index.js";
import { templateNames, type TemplateName } from "../../templates/names.js";
import { repository } from "../spec/documents.js";

/** What is known to be otherwise with a template. */
const options: Partial<Readonly<Record<TemplateName, TestOptions>>> = {};

/** What others need is looked at with them. */
const needed = new Set(templateNames.flatMap((name) => builtIn(name).needs ?? []));
const leaves = templateNames.filter((name) => !needed.has(name));

test.each(leaves)(
  "%s and what it needs",
  async (name) => {
    const scorecard = await testTemplate(builtIn(name), {
      cwd: repository,
      compilers: ["typescript", "typescript-6", "typescript-7"],
      ...options[name],
    });
    console.info(String(scorecard));
    expect(scorecard.checks.filter(({ result }) => result !== "passed")).toEqual([]);
  },
  600_000,
);
