import { mkdtempSync, openSync, ftruncateSync, closeSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateAt, generateTexts, packages, plainSources } from "../generate-texts.js";
import { answering, expectFine, expectRefused, head, many, models, refer } from "./large.js";

describe("size", () => {
  it("an enum of 100,000 values", async () => {
    const values = many(100_000, (index) => `value ${index}`);
    const result = await generateTexts(
      answering({ Root: { type: "string", enum: values } }),
      plainSources(),
    );
    expectFine(result);
    expect(models(result).match(/"value \d+"/g)).toHaveLength(100_000);
  });

  it("lists of 130,000, more than a function takes arguments", async () => {
    const bases = many(130_000, () => ({ description: "x" }));
    const list = many(130_000, (index) => index);
    const document = answering({
      Root: { allOf: bases },
      Kind: { $dynamicAnchor: "kind", type: "object", required: many(130_000, String) },
      Listed: { enum: list, default: 1, examples: list },
      Tagged: { allOf: [...bases, refer("Kind")], discriminator: { propertyName: "a" } },
      Dynamic: { $dynamicRef: "#kind" },
      Types: { type: many(130_000, () => "string") },
      Tuple: { prefixItems: many(20_000, () => ({})) },
    });
    const allowed = ["required-not-declared", "keyword-ignored", "discriminator-value"];
    expectFine(await generateTexts(document, plainSources()), allowed);
  });

  it("50,000 properties, and 5,000 alternatives", async () => {
    const properties = Object.fromEntries(
      many(50_000, (index) => [`p${index}`, { type: "string" }]),
    );
    const oneOf = many(5_000, (index) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: `k${index}` } },
    }));
    expectFine(
      await generateTexts(answering({ Root: { properties }, Any: { oneOf } }), plainSources()),
    );
  });

  it("descriptions of 2 MB, in every kind of words", async () => {
    const texts = [" @\n@", "word ", "*/", "@", "\n", "`", " \n", "  @a `", "<", "\r\n\t"];
    for (const text of texts) {
      const description = text.repeat(2_000_000 / text.length);
      const document = answering({ Root: { type: "string", description } });
      expectFine(await generateTexts(document, plainSources()));
    }
  });

  it("names, patterns and values of 400 KB", async () => {
    for (const text of ["word ", "`a", "@ ", '"', "\\", "\u2028", "1"]) {
      const long = text.repeat(400_000 / text.length);
      const properties = { [long]: { type: "string", pattern: long, default: long, const: long } };
      const document = answering({ Root: { type: "object", properties } });
      expectFine(await generateTexts(document, plainSources()), ["bad-pattern"]);
    }
  });

  it("descriptions of 60 KB in the pages of a package", async () => {
    for (const text of ["word ", "*", "`", "[", "|", "<a", "_a ", "\n", "\n- ", "1"]) {
      const document = answering({
        Root: { type: "string", description: text.repeat(60_000 / text.length) },
      });
      document.paths["/root"].get = {
        ...document.paths["/root"].get,
        summary: text.repeat(20_000 / text.length),
      } as never;
      expectFine(await generateTexts(document));
    }
  });

  it("5,000 operations, none of which has an id, all of one tag", async () => {
    const paths = Object.fromEntries(
      many(5_000, (index) => [
        `/things/${index}`,
        { get: { tags: ["things"], responses: { 204: { description: "" } } } },
      ]),
    );
    expectFine(await generateTexts({ ...head, paths }, plainSources()));
  });

  it("5,000 operations that all have the same id", async () => {
    const paths = Object.fromEntries(
      many(5_000, (index) => [
        `/things/${index}`,
        { get: { operationId: "same", responses: { 204: { description: "" } } } },
      ]),
    );
    expectFine(await generateTexts({ ...head, paths }, plainSources()), [
      "duplicate-operation-id",
      "name-clash",
    ]);
  });

  it("a file of 200 MB is refused by its size alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "quillgen-"));
    const file = openSync(join(folder, "large.yaml"), "w");
    ftruncateSync(file, 200_000_000);
    closeSync(file);
    const result = await generateAt({ spec: "large.yaml", cwd: folder, targets: plainSources() });
    rmSync(folder, { recursive: true });
    expectRefused(result, "file-too-large");
  });
});

it("packages are made of small documents as well", async () => {
  expectFine(await generateTexts({ ...head, paths: {} }, packages()));
});
