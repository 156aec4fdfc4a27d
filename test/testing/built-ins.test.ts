import { expect, test } from "vitest";
import { testTemplate, type TestOptions } from "quillgen/testing";
import { builtIn } from "../../templates/index.js";
import { templateNames } from "../../templates/names.js";
import { repository } from "../spec/documents.js";

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

/** `npm run scorecards` looks at each alone. */
const all: TestOptions = { templates: templateNames.map(builtIn) };

test.each<[string, TestOptions, string[]]>([
  // That 6.0 says what they say is for the packages themselves to show.
  ["all in one folder", { ...all, compilers: ["typescript", "typescript-7"] }, []],
  // The hostile document is one of Quillgen's own, which are left out here.
  [
    "msw, of many operations",
    { own: false, documents: { large }, compilers: ["typescript-7"] },
    ["taint"],
  ],
])(
  "the built-in templates: %s",
  async (_, options, skipped) => {
    const scorecard = await testTemplate(builtIn("msw"), { cwd: repository, ...options });
    console.info(String(scorecard));
    expect(scorecard.passed).toBe(true);
    const others = scorecard.checks.filter(({ result }) => result !== "passed");
    expect(others.map(({ name }) => name)).toEqual(skipped);
  },
  600_000,
);
