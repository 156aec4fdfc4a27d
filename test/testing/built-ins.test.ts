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

/** All in one folder: `npm run scorecards` looks at each alone. */
async function expectGreen(options: TestOptions): Promise<void> {
  const scorecard = await testTemplate(builtIn("msw"), {
    templates: templateNames.map(builtIn),
    cwd: repository,
    ...options,
  });
  console.info(String(scorecard));
  expect(scorecard.checks.filter(({ result }) => result === "failed")).toEqual([]);
}

// That 6.0 says what they say is for the packages themselves to show.
test("the built-in templates, with documents of every kind", async () => {
  await expectGreen({ compilers: ["typescript", "typescript-7"] });
}, 600_000);

test("the built-in templates, with a document of many operations", async () => {
  await expectGreen({ own: false, documents: { large }, compilers: ["typescript-7"] });
}, 600_000);
