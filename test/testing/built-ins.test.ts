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

/** More operations than a compiler compares with each other, no two alike. */
const large = {
  openapi: "3.1.0",
  info: { title: "Large", version: "1" },
  paths: Object.fromEntries(
    Array.from({ length: 1200 }, (_, index) => [
      `/things${index}/{id}`,
      {
        get: {
          operationId: `things${index % 10}.get${index}`,
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "string" } },
            { name: `by${index}`, in: "query", schema: { type: "string" } },
          ],
          responses: {
            200: {
              description: "",
              content: {
                "application/json": {
                  schema: { type: "object", properties: { [`p${index}`]: { type: "integer" } } },
                },
              },
            },
          },
        },
      },
    ]),
  ),
};

test("all of them in one folder, of a document of many operations as well", async () => {
  const scorecard = await testTemplate(builtIn("msw"), {
    templates: templateNames.map(builtIn),
    cwd: repository,
    compilers: ["typescript-7"],
    documents: { large },
  });
  expect(scorecard.checks.filter(({ result }) => result !== "passed")).toEqual([]);
}, 600_000);

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
