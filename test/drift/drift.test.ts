import { describe, expect, it } from "vitest";
import { driftDocuments } from "../../generator/drift/drift-documents.js";
import { countVerdicts, type DriftFinding } from "../../generator/drift/finding.js";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { makeFolder } from "../cli/folder.js";

/** Pets as they are curated: the pages say that `age` is text, and do not know of `name`. */
const ours = `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: https://pets.example.com }]
paths:
  /api/v1/pets/:
    get:
      operationId: pets.list
      summary: List
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } } } }
  /api/v1/pets/{pet_id}/:
    parameters: [{ name: pet_id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: pets.retrieve
      summary: Retrieve
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet:
      type: object
      required: [id, age]
      properties:
        id: { type: string }
        age: { type: string }
`;

const overlay = `overlay: 1.0.0
info: { title: Corrections, version: "1" }
actions:
  - target: $.components.schemas.Pet.properties.age
    description: Make the age a number.
    x-point: 1
    x-reason: The service sends numbers.
    update: { type: integer }
  - target: $.components.schemas.Pet.properties
    description: Tell the name.
    x-point: 2
    x-reason: The pages forgot it.
    update: { name: { type: string } }
  - target: $.info
    description: Say more.
    update: { description: About pets. }
`;

/** Theirs, with other ids and names, and all that the overlay says. */
const theirs = ours
  .replaceAll("schemas/Pet", "schemas/AnimalSerializer")
  .replace("    Pet:", "    AnimalSerializer:")
  .replaceAll("pet_id", "id")
  .replace("operationId: pets.list", "operationId: list_1")
  .replace("operationId: pets.retrieve", "operationId: get_2")
  .replace("age: { type: string }", "age: { type: integer }\n        name: { type: string }");

async function drift(upstream: string, files: Readonly<Record<string, string>> = {}) {
  const folder = makeFolder({
    "ours.yaml": ours,
    "fix.yaml": overlay,
    "theirs.yaml": upstream,
    ...files,
  });
  const diagnostics = collectDiagnostics();
  const found = await driftDocuments(
    {
      spec: "ours.yaml",
      overlays: ["fix.yaml"],
      upstream: "theirs.yaml",
      read: { cwd: folder.path },
    },
    diagnostics,
  );
  return found!;
}

const shown = ({ verdict, code, corrections, operations }: DriftFinding) =>
  [verdict, code, ...corrections.map(({ name }) => name), ...operations].join(" ");

describe("drift", () => {
  const taken = [
    "unnecessary-correction correction point 1 pets.list pets.retrieve",
    "unnecessary-correction correction point 2 pets.list pets.retrieve",
  ];
  const unseen = "unseen-correction correction action 3";

  it.each<[string, string, string[]]>([
    ["all corrections taken over", theirs, [...taken, unseen]],
    [
      "one of them not",
      theirs.replace("age: { type: integer }", "age: { type: string }"),
      [taken[1]!, "ours-right type-changed point 1 pets.list pets.retrieve", unseen],
    ],
    [
      "neither the one nor the other",
      theirs.replace("age: { type: integer }", "age: { type: boolean }"),
      [taken[1]!, "ours-right type-changed point 1 pets.list pets.retrieve", unseen],
    ],
    [
      "a parameter, a field and a status more",
      theirs
        .replace(
          "parameters: [{ name: limit",
          "parameters: [{ name: sort, in: query, schema: { type: string } }, { name: limit",
        )
        .replace("name: { type: string }", "name: { type: string }\n        size: { type: string }")
        .replace('responses: { "200"', 'responses: { "404": { description: gone }, "200"'),
      [
        "added-beside optional-param-added pets.list",
        "added-beside property-added pets.list pets.retrieve",
        "added-beside error-status-added pets.list",
        ...taken,
        unseen,
      ],
    ],
    [
      "the same more in each operation",
      theirs.replaceAll('responses: { "200"', 'responses: { "404": { description: gone }, "200"'),
      ["added-beside error-status-added pets.list pets.retrieve", ...taken, unseen],
    ],
    [
      "an answer without a body",
      theirs.replace(
        ', content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/AnimalSerializer" } } } }',
        "",
      ),
      [
        "missing-upstream media-type-removed pets.list",
        ...taken.map((text) => text.replace("pets.list ", "")),
        unseen,
      ],
    ],
    [
      "a parameter less",
      theirs.replace("parameters: [{ name: limit, in: query, schema: { type: integer } }]", ""),
      ["missing-upstream param-removed pets.list", ...taken, unseen],
    ],
    [
      "a parameter that is another",
      theirs.replace(
        "in: query, schema: { type: integer }",
        "in: query, schema: { type: boolean }",
      ),
      ["theirs-newer type-changed pets.list", ...taken, unseen],
    ],
    [
      "an operation less, and others beside",
      theirs
        .replace("  /api/v1/pets/:\n    get:", "  /api/v2/pets/:\n    get:")
        .replace(
          "  /api/v1/pets/{id}/:",
          "  /api/v1/owners/: { get: { responses: {} } }\n  /api/v1/pets/{id}/toys/: { get: { responses: {} } }\n  /api/v1/pets/{id}/:",
        ),
      [
        "added-beside operation-beside pets.list",
        "missing-upstream operation-missing pets.list",
        ...taken.map((text) => text.replace("pets.list ", "")),
        unseen,
      ],
    ],
  ])("%s", async (_, upstream, want) => {
    const { findings } = await drift(upstream);
    expect(findings.map(shown)).toEqual(want);
  });

  it("says where everything stands, and why ours is right", async () => {
    const { findings, operations } = await drift(
      theirs.replace("age: { type: integer }", "age: { type: string }"),
    );
    expect(operations).toEqual({ ours: 2, both: 2, theirs: 2 });
    const right = findings.find(({ verdict }) => verdict === "ours-right");
    expect(right).toMatchObject({
      message: expect.stringContaining("age is a string, no longer an integer"),
      theirs: {
        file: "theirs.yaml",
        line: theirs.split("\n").findIndex((line) => line.includes("age:")) + 1,
      },
      corrections: [
        {
          name: "point 1",
          actions: [
            {
              at: { file: "fix.yaml", line: 4 },
              description: "Make the age a number.",
              reason: "The service sends numbers.",
            },
          ],
        },
      ],
    });
  });

  it("says which side has what the other has not, once for all operations", async () => {
    const { findings } = await drift(
      theirs
        .replaceAll('responses: { "200"', 'responses: { "404": { description: gone }, "200"')
        .replace("parameters: [{ name: limit, in: query, schema: { type: integer } }]", ""),
    );
    expect(findings.slice(0, 2).map(({ message }) => message)).toEqual([
      "2 operations: answer 404 is in theirs alone.",
      "pets.list query parameter limit is in ours alone.",
    ]);
  });

  it("names the operation that one of ours may have become", async () => {
    const { findings } = await drift(theirs.replaceAll("/api/v1/", "/api/v2/"));
    expect(
      findings.filter(({ code }) => code === "operation-missing").map(({ message }) => message),
    ).toEqual([
      "pets.list is not there: no `GET /api/v1/pets/`; they have `GET /api/v2/pets/`.",
      "pets.retrieve is not there: no `GET /api/v1/pets/{pet_id}/`; they have `GET /api/v2/pets/{id}/`.",
    ]);
    expect(countVerdicts({ findings, operations: { ours: 2, both: 0, theirs: 2 } })).toMatchObject({
      "missing-upstream": 2,
      "unseen-correction": 3,
    });
  });
});

describe("quillgen drift", () => {
  const config = `export default { spec: "ours.yaml", overlays: ["fix.yaml"], packages: [{ name: "pets", version: "1.0.0", out: "out", templates: [] }] };`;
  const files = {
    "ours.yaml": ours,
    "fix.yaml": overlay,
    "theirs.yaml": theirs,
    "quillgen.config.ts": config,
  };
  const corrected = {
    "fix.yaml": overlay.replace(/ {2}- target: \$\.components[^]*?(?= {2}- target: \$\.info)/, ""),
  };

  it.each([
    ["ours.yaml --upstream theirs.yaml --overlay fix.yaml", 1],
    ["theirs.yaml --upstream theirs.yaml", 0],
    ["--upstream theirs.yaml", 1],
    ["--upstream missing.yaml", 2],
    ["--upstream https://pets.example.com/openapi.json", 2],
    ["ours.yaml", 2],
    ["ours.yaml --upstream theirs.yaml --format html", 2],
    ["--upstream theirs.yaml --config missing.config.ts", 2],
  ])("%s: exit %i", async (line, want) => {
    const { code, stderr } = await makeFolder(files).quillgen("drift", ...line.split(" "));
    expect(code).toBe(want);
    expect(stderr).not.toContain("fault of its own");
  });

  it("prints text, JSON and Markdown", async () => {
    const folder = makeFolder({ ...files, ...corrected });
    const [text, json, markdown] = await Promise.all(
      ["text", "json", "markdown"].map(async (format) => {
        const line = `drift ours.yaml --overlay fix.yaml --upstream theirs.yaml --format ${format}`;
        return (await folder.quillgen(...line.split(" "))).stdout;
      }),
    );
    expect(text).toContain("2 of our 2 operations are among their 2.");
    expect(text).toContain("theirs-newer 1, added-beside 1, missing-upstream 0");
    expect(JSON.parse(json!)).toMatchObject({ verdicts: { "theirs-newer": 1, "added-beside": 1 } });
    expect(markdown).toContain("| They say it otherwise | `theirs-newer` | 1 |");
    expect(markdown).toContain("`ours.yaml:");
  });
});
