import { describe, expect, it } from "vitest";
import { printMarkdown } from "../../generator/diff/report/print-markdown.js";
import { printText } from "../../generator/diff/report/print-text.js";
import { diffOf } from "./diff-of.js";

const documentOf = (pet: string, more = ""): string => `openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /pets:
    get:
      operationId: pets.list
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Pet" } }
    post:
      operationId: pets.create
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Pet" }
      responses:
        "201": { description: Created }${more}
components:
  schemas:
    Pet:
      allOf:
        - $ref: "#/components/schemas/Animal"
        - type: object
          properties:
            owner: { type: string }
    Animal:
      type: object
      properties:
        name: ${pet}
        parent: { $ref: "#/components/schemas/Pet" }
`;

describe("a difference", () => {
  it("tells a change once for each direction, with both places and all that it reaches", async () => {
    const base = documentOf("{ type: string }");
    const findings = await diffOf(base, `# One line more.\n${documentOf("{ type: integer }")}`);
    const told = findings.map(({ base: was, direction, revision: is, reaches }) => ({
      direction,
      places: [`${was.file}:${was.line}:${was.column}`, `${is.file}:${is.line}:${is.column}`],
      operations: reaches.operations,
      symbols: reaches.symbols.toSorted(),
    }));
    const places = ["base.yaml:33:9", "revision.yaml:34:9"];
    expect(told).toEqual([
      {
        direction: "response",
        places,
        operations: ["pets.list"],
        symbols: ["Animal", "Pet", "PetsListOutput"],
      },
      {
        direction: "request",
        places,
        operations: ["pets.create"],
        symbols: ["Animal", "Pet", "PetsCreateInput"],
      },
    ]);
  });

  it("compares documents of different dialects", async () => {
    const swagger = `swagger: "2.0"
info: { title: Test, version: "1" }
paths:
  /pets:
    get:
      operationId: pets.list
      produces: [application/json]
      parameters: [{ in: query, name: q, type: string }]
      responses: { 200: { description: OK, schema: { type: string, x-nullable: true } } }
`;
    const openapi = `openapi: 3.2.0
info: { title: Test, version: "1" }
paths:
  /pets:
    get:
      operationId: pets.list
      parameters: [{ in: query, name: q, schema: { type: string } }]
      responses:
        200: { description: OK, content: { application/json: { schema: { type: [string, "null"] } } } }
`;
    expect(await diffOf(swagger, openapi)).toEqual([]);
  });

  it("shows text of documents as text", async () => {
    const name = (text: string): string =>
      documentOf(`{ type: string, enum: [${JSON.stringify(text)}] }`);
    const findings = await diffOf(name("a"), name("\u001b[31m<b>`x` [y](z)"));
    expect(printText({ findings })).not.toContain("\u001b");
    expect(printMarkdown({ findings })).not.toMatch(/<b>[^`]*$/m);
    expect(printMarkdown({ findings })).toContain("### Breaking");
  });

  it("keeps properties of objects out of its own way", async () => {
    const pet = (members: string): string =>
      documentOf(`{ type: object, properties: { ${members} } }`);
    const findings = await diffOf(
      pet("constructor: { type: string }"),
      pet("constructor: { type: string }, __proto__: { type: string }, toString: {}"),
    );
    expect(findings.map(({ subject }) => subject.split(".").at(-1)).toSorted()).toEqual([
      "__proto__",
      "__proto__",
      "toString",
      "toString",
    ]);
  });

  it("groups what it tells by severity", async () => {
    const findings = await diffOf(
      documentOf("{ type: string }"),
      documentOf("{ type: string, nullable: true }").replace(
        "owner: { type: string }",
        "age: { type: integer }",
      ),
    );
    expect(printText({ findings })).toMatchInlineSnapshot(`
      "breaking (3)

        Pet.owner no longer comes back: code that reads it does not compile.  [property-removed, compile, response]
            base.yaml:29:13 → revision.yaml:24:5
            reaches Pet, PetsListOutput, Animal
        Animal.name may be null now: code that reads it has to say what then.  [null-added, compile, response]
            base.yaml:33:9 → revision.yaml:33:9
            reaches Animal, Pet, PetsListOutput
        Pet.owner is no longer sent: object literals that name it do not compile.  [property-removed, compile, request]
            base.yaml:29:13 → revision.yaml:24:5
            reaches Pet, PetsCreateInput, Animal

      compatible (3)

        Pet.age comes back as well.  [property-added, compile, response]
            base.yaml:24:5 → revision.yaml:29:13
            reaches Pet, PetsListOutput, Animal
        Pet.age is new and optional.  [property-added, compile, request]
            base.yaml:24:5 → revision.yaml:29:13
            reaches Pet, PetsCreateInput, Animal
        Animal.name may be null.  [null-added, compile, request]
            base.yaml:33:9 → revision.yaml:33:9
            reaches Animal, Pet, PetsCreateInput
      "
    `);
    expect(printMarkdown({ findings })).toMatchInlineSnapshot(`
      "### Breaking (3)

      - Pet.owner no longer comes back: code that reads it does not compile. (\`property-removed\`, compile)<br>\`base.yaml:29:13\` → \`revision.yaml:24:5\`; reaches Pet, PetsListOutput, Animal
      - Animal.name may be null now: code that reads it has to say what then. (\`null-added\`, compile)<br>\`base.yaml:33:9\` → \`revision.yaml:33:9\`; reaches Animal, Pet, PetsListOutput
      - Pet.owner is no longer sent: object literals that name it do not compile. (\`property-removed\`, compile)<br>\`base.yaml:29:13\` → \`revision.yaml:24:5\`; reaches Pet, PetsCreateInput, Animal

      <details><summary>Compatible (3)</summary>

      - Pet.age comes back as well. (\`property-added\`, compile)<br>\`base.yaml:24:5\` → \`revision.yaml:29:13\`; reaches Pet, PetsListOutput, Animal
      - Pet.age is new and optional. (\`property-added\`, compile)<br>\`base.yaml:24:5\` → \`revision.yaml:29:13\`; reaches Pet, PetsCreateInput, Animal
      - Animal.name may be null. (\`null-added\`, compile)<br>\`base.yaml:33:9\` → \`revision.yaml:33:9\`; reaches Animal, Pet, PetsCreateInput

      </details>
      "
    `);
    expect(printText({ findings: [] })).toBe("No change that reaches callers.\n");
  });
});
