import { describe, expect, it } from "vitest";
import { bundleFiles, readFiles, type FileSet } from "../memory-files.js";
import { head, ref, string, uses } from "./bundled.js";

describe("what leads nowhere", () => {
  const table: [string, FileSet, string[]][] = [
    [
      "a missing file",
      {
        "a.yaml":
          "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    $ref: none.yaml\n",
      },
      ["file-not-found a.yaml:5:5"],
    ],
    [
      "a missing node of a file",
      { "a.yaml": uses("x.yaml#/None"), "x.yaml": { Some: string } },
      ["bad-ref a.yaml:13:13"],
    ],
    [
      "a missing node of the root",
      { "a.yaml": uses("#/components/schemas/None") },
      ["bad-ref a.yaml:13:13"],
    ],
    [
      "a reference in another file",
      { "a.yaml": uses("x.yaml"), "x.yaml": "properties:\n  a:\n    $ref: '#/none'\n" },
      ["bad-ref x.yaml:3:5"],
    ],
    [
      "an inherited member",
      { "a.yaml": uses("#/components/schemas/constructor") },
      ["bad-ref a.yaml:13:13"],
    ],
    ["an empty reference", { "a.yaml": uses("") }, ["bad-ref a.yaml:13:13"]],
    ["a broken file", { "a.yaml": uses("x.yaml"), "x.yaml": "a: [" }, ["syntax-error x.yaml:1:5"]],
    [
      "path items in a circle",
      {
        "a.yaml": { ...head, paths: { "/a": ref("p.yaml") } },
        "p.yaml": "$ref: q.yaml",
        "q.yaml": "$ref: p.yaml",
      },
      ["ref-loop q.yaml:1:1"],
    ],
  ];
  it.each(table)("%s", async (_, set, want) => {
    for (const read of [bundleFiles, readFiles]) {
      const { found, document } = await read(set);
      const about = found.filter((each) => !each.startsWith("no-responses"));
      expect(about).toEqual(want);
      expect(document).toBeDefined();
    }
  });

  it("schemas that are each other", async () => {
    const schemas = {
      A: ref("#/components/schemas/B"),
      B: ref("#/components/schemas/A"),
      C: ref("#/components/schemas/A"),
      D: { items: ref("#/components/schemas/D") },
    };
    const { found, document } = await readFiles({
      "a.json": { ...head, paths: {}, components: { schemas } },
    });
    expect(found).toEqual(["ref-loop a.json:11:9", "ref-loop a.json:14:9"]);
    expect((document!.root["components"] as { schemas: object }).schemas).toEqual({
      A: {},
      B: {},
      C: schemas.C,
      D: schemas.D,
    });
  });
});
