import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { openProject } from "../../generator/project/open-project.js";
import { documentInParts } from "../../generator/project/words/document-in-parts.js";
import { findChangedWords } from "../../generator/project/words/find-changed-words.js";
import { keysAt } from "../../generator/project/words/keys-at.js";
import { planWords } from "../../generator/project/words/plan-words.js";
import { applyPlan } from "../../generator/output/write.js";
import type { JsonObject } from "../../generator/read/document.js";
import { scanJson } from "../../generator/read/load/scan-json.js";
import { deepest } from "../../generator/read/load/source.js";
import { surveyJson } from "../../generator/read/load/survey-json.js";
import { makeFolder } from "../cli/folder.js";

const thing = { $ref: "#/components/schemas/Thing" };
const answer = (schema: object) => ({
  "200": { description: "Fine.", content: { "application/json": { schema } } },
});
const one = { name: "id", in: "path", required: true, schema: { type: "string" } };

/** Two resources that share a model; only one of them writes it. */
const document = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1", description: "All about things." },
  paths: {
    "/things": {
      get: {
        operationId: "things.list",
        tags: ["things"],
        summary: "List things",
        description: 'All of "them": ünd\nmore \\ of it.',
        parameters: [
          { name: "q", in: "query", description: "What to look for.", schema: { type: "string" } },
        ],
        responses: answer({ type: "array", items: thing }),
      },
    },
    "/things/{id}": {
      get: {
        operationId: "things.get",
        tags: ["things"],
        parameters: [one],
        responses: answer({
          type: "object",
          properties: {
            description: { type: "string", description: "A property of that name." },
            kind: { type: "string", default: "a", example: { description: "data" } },
          },
        }),
      },
    },
    "/owners/{id}": {
      put: {
        operationId: "owners.replace",
        tags: ["owners"],
        parameters: [one],
        description: "Changes an owner and its things.",
        requestBody: {
          description: "The owner.",
          content: {
            "application/json": { schema: { type: "object", properties: { things: thing } } },
          },
        },
        responses: answer(thing),
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: "object",
        required: ["id"],
        description: "A thing.",
        properties: {
          id: { type: "string", readOnly: true, description: "Its name." },
          parent: thing,
        },
      },
    },
  },
};
const text = JSON.stringify(document, undefined, 2);

const scanOf = (bytes: Buffer) => scanJson(bytes, surveyJson(bytes, deepest).ends);

/** `findChangedWords` of the document and of another one. */
function wordsIn(changed: string) {
  const after = Buffer.from(changed);
  return findChangedWords(Buffer.from(text), after, scanOf(after));
}

/** The same where the other is made by replacing text. */
function changeOf(from: string, to: string) {
  expect(text).toContain(from);
  return wordsIn(text.replace(from, () => to));
}

describe("what changed words are", () => {
  test.each<[string, string, string, readonly (string | number)[]]>([
    ["a description", '"All of', '"Some of', ["paths", "/things", "get", "description"]],
    ["with quotes in it", 'them\\"', 'those\\"', ["paths", "/things", "get", "description"]],
    ["beyond ASCII", "ünd", "œnd", ["paths", "/things", "get", "description"]],
    ["an escape", "ünd\\n", "ünd\\t", ["paths", "/things", "get", "description"]],
    ["emptied", '"List things"', '""', ["paths", "/things", "get", "summary"]],
    [
      "of a parameter",
      "What to look",
      "Look",
      ["paths", "/things", "get", "parameters", 0, "description"],
    ],
    [
      "of a property named description",
      "A property of that name",
      "One",
      [
        "paths",
        "/things/{id}",
        "get",
        "responses",
        "200",
        "content",
        "application/json",
        "schema",
        "properties",
        "description",
        "description",
      ],
    ],
  ])("%s", (_, from, to, keys) => {
    const found = changeOf(from, to);
    expect(found?.keys).toEqual(keys);
    expect(found?.before).not.toBe(found?.after);
    const changed = JSON.parse(text.replace(from, () => to)) as JsonObject;
    expect(keys.reduce<unknown>((node, key) => (node as JsonObject)[key], changed)).toBe(
      found?.after,
    );
  });

  test.each<[string, string, string]>([
    ["nothing", '"All of', '"All of'],
    ["words outside of operations", "All about things", "All of it"],
    ["words of a component", "A thing.", "One thing."],
    ["a name", "things.list", "things.all"],
    ["data that is called description", '"data"', '"other data"'],
    ["a default", '"default": "a"', '"default": "b"'],
    ["a key", '"summary": "List', '"title": "List'],
    ["more than words", '"List things",', '"List", "deprecated": true,'],
    ["a value of another kind", '"List things"', "1"],
    ["text that is no JSON any more", '"List things"', '"List "things"'],
  ])("%s is none", (_, from, to) => {
    expect(changeOf(from, to)).toBeUndefined();
  });

  it("is one text: two are none", () => {
    const twice = text.replace("All of", "Some of").replace("Changes an owner", "Changes one");
    expect(wordsIn(twice)).toBeUndefined();
  });

  it("finds keys of values only", () => {
    const bytes = Buffer.from(
      `{ "a": [ { "b": "x \\" y" }, { "ü": [1, 2], "c": "d:" } ], "e": "f" }`,
    );
    const at = (part: string) => keysAt(scanOf(bytes), bytes.indexOf(part));
    expect(at('"x')).toEqual(["a", 0, "b"]);
    expect(at('"d:"')).toEqual(["a", 1, "c"]);
    expect(at('"f"')).toEqual(["e"]);
    expect(at('"b"')).toBeUndefined();
    expect(at('" y')).toBeUndefined();
  });
});

describe("what is written for changed words", () => {
  /** Without files: they are printed nowhere in the part, so that the whole is generated again. */
  test.each<[string, string, string[]?]>([
    ["All of", "Some of", ["resources/things.ts", "methods/things.ts"]],
    ["List things", "Things", ["resources/things.ts", "methods/things.ts"]],
    ["What to look for.", "", ["types/things.ts"]],
    ["A property of that name", "A */ property", ["types/things.ts"]],
    ["Changes an owner", "Changes one owner", ["resources/owners.ts", "methods/owners.ts"]],
    ["The owner.", "Who owns it.", ["types/owners.ts"]],
    ["Fine.", "Good."],
  ])("is what a whole run writes: %s", async (from, to, files) => {
    const folder = makeFolder({ "api.json": text });
    await folder.quillgen("generate", "api.json", "--out", "out");
    const project = await openProject(
      { spec: "api.json", out: "out", templates: ["types", "client"] },
      folder.path,
      collectDiagnostics(),
    );
    const request = await project?.request(collectDiagnostics());
    const words = changeOf(from, to);
    const changed = text.replace(from, () => to);
    const bytes = Buffer.from(changed);
    const plan = await planWords(words!, documentInParts(bytes, scanOf(bytes)), request!);
    if (plan !== undefined) applyPlan(plan, join(folder.path, "out"));
    const inPart = folder.files("out");

    folder.write("api.json", changed);
    await folder.quillgen("generate", "api.json", "--out", "out");
    const whole = folder.files("out");
    const differing = Object.keys(whole).filter((file) => whole[file] !== inPart[file]);
    // The lock has the hash of the document.
    if (plan !== undefined) expect(differing).toEqual(["out/quillgen.lock"]);
    expect(plan?.actions.map(({ path }) => path)).toEqual(files);
  });

  it("is found from the command line, in a document that is large enough", async () => {
    const large = { ...document, info: { ...document.info, "x-filler": "-".repeat(1_100_000) } };
    const changed = structuredClone(large);
    changed.paths["/things"].get.description = "Other words.";
    const folder = makeFolder({ "api.json": JSON.stringify(large) });
    const other = makeFolder({ "api.json": JSON.stringify(changed) });
    const generate = ["generate", "api.json", "--out", "out"] as const;
    await folder.built(...generate);
    writeFileSync(join(folder.path, "api.json"), JSON.stringify(changed));
    const second = await folder.built(...generate);
    await other.built(...generate);
    expect(second.stderr).toContain("0 files created, 2 updated, 0 deleted");
    expect(folder.files("out")).toEqual(other.files("out"));
    expect((await folder.built(...generate)).stderr).toContain(" 0 updated");
    // Where the output was touched, everything is looked at again.
    rmSync(join(folder.path, "out/types/things.ts"));
    expect((await folder.built(...generate)).stderr).toContain("1 files created");
    expect(folder.files("out")).toEqual(other.files("out"));
  });
});
