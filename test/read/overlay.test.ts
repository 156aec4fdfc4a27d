import { describe, expect, it } from "vitest";
import { bundleFiles, readFiles } from "./memory-files.js";

const document = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  tags: [{ name: "one" }, { name: "two" }, { name: "three" }],
  paths: {
    "/a": { get: { tags: ["one", "two"], summary: "old", responses: {} } },
    "/it's\\": { get: { responses: {} } },
  },
};

const overlayOf = (actions: unknown, version = "1.0.0") => ({
  overlay: version,
  info: { title: "O", version: "1" },
  actions,
});

async function apply(actions: unknown, version?: string) {
  const set = { "a.json": document, "o.json": overlayOf(actions, version) };
  const outcome = await bundleFiles(set, { overlays: ["o.json"] });
  return { ...outcome, root: outcome.document?.root as unknown as typeof document };
}

describe("actions", () => {
  it("merge objects, append to lists, replace plain values", async () => {
    const update = { summary: "new", tags: ["three"], "x-new": { a: [1] } };
    const { root, found, document } = await apply([{ target: "$.paths['/a'].get", update }]);
    expect(found).toEqual([]);
    expect(root.paths["/a"].get).toEqual({
      tags: ["one", "two", "three"],
      summary: "new",
      responses: {},
      "x-new": { a: [1] },
    });
    const at = "/actions/0/update";
    expect(document!.place("/paths/~1a/get/summary")).toEqual({
      file: "o.json",
      pointer: `${at}/summary`,
    });
    expect(document!.place("/paths/~1a/get/tags/2")).toEqual({
      file: "o.json",
      pointer: `${at}/tags/0`,
    });
    expect(document!.place("/paths/~1a/get/tags/1")).toEqual({
      file: "a.json",
      pointer: "/paths/~1a/get/tags/1",
    });
    expect(document!.place("/paths/~1a/get/x-new/a/0")).toEqual({
      file: "o.json",
      pointer: `${at}/x-new/a/0`,
    });
  });

  it("append one item or several to a list that is the target", async () => {
    const { root } = await apply([
      { target: "$.tags", update: { name: "four" } },
      { target: "$.tags", update: [{ name: "five" }] },
    ]);
    expect(root.tags.map(({ name }) => name)).toEqual(["one", "two", "three", "four", "five"]);
  });

  it("remove members and items; what moves up keeps its origin", async () => {
    const { root, document } = await apply([
      { target: "$.tags[?@.name == 'one' || @.name == 'two']", remove: true },
      { target: "$.paths['/a'].get.tags[?@ == 'one']", remove: true },
      { target: "$.paths['/a'].get.summary", remove: true },
    ]);
    expect(root.tags).toEqual([{ name: "three" }]);
    expect(root.paths["/a"].get).toEqual({ tags: ["two"], responses: {} });
    expect(document!.place("/tags/0/name")).toEqual({ file: "a.json", pointer: "/tags/2/name" });
    expect(document!.place("/paths/~1a/get/tags/0")).toEqual({
      file: "a.json",
      pointer: "/paths/~1a/get/tags/1",
    });
  });

  it("remove and add in turn replace a node, and targets share nothing", async () => {
    const { root } = await apply([
      { target: "$.paths.*.get.responses", remove: true },
      { target: "$.paths.*.get", update: { responses: { 200: { description: "new" } } } },
    ]);
    const [a, b] = Object.values(root.paths).map(({ get }) => get.responses);
    expect(a).toEqual({ 200: { description: "new" } });
    expect(a).toEqual(b);
    expect(a).not.toBe(b);
  });

  it("reach names with quotes and backslashes", async () => {
    const { root, found } = await apply([{ target: "$..get", update: { "x-seen": true } }]);
    expect(found).toEqual([]);
    expect(root.paths["/it's\\"].get).toHaveProperty("x-seen", true);
  });

  it("replace plain targets since 1.1, and copy one node to others", async () => {
    const { root, document } = await apply(
      [
        { target: "$.info.title", update: "New" },
        { target: "$.paths", update: { "/b": {} } },
        { target: "$.paths['/b']", copy: "$.paths['/a']" },
      ],
      "1.1.0",
    );
    expect(root.info.title).toBe("New");
    expect((root.paths as Record<string, unknown>)["/b"]).toEqual(
      document!.root["paths"]!["/a" as never],
    );
    expect(document!.place("/paths/~1b/get/summary")).toEqual({
      file: "a.json",
      pointer: "/paths/~1a/get/summary",
    });
  });

  it("several overlays apply in order", async () => {
    const set = {
      "a.json": document,
      "1.json": overlayOf([{ target: "$.info", update: { title: "First", "x-a": 1 } }]),
      "2.json": overlayOf([{ target: "$.info[?@ == 'First']", update: "Second" }]),
    };
    const { document: result } = await bundleFiles(set, { overlays: ["1.json", "2.json"] });
    expect(result!.root["info"]).toEqual({ title: "Second", version: "1", "x-a": 1 });
    expect(result!.inputs.map(({ file }) => file)).toEqual(["a.json", "1.json", "2.json"]);
  });

  it("bring in dialects of their document, and broken references at their place", async () => {
    const schemas = {
      A: { type: "string", nullable: true },
      B: { $ref: "#/components/schemas/None" },
    };
    const set = {
      "a.json": { ...document, openapi: "3.0.3" },
      "o.yaml": `overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n  - target: $\n    update:\n      components:\n        schemas:\n          A: ${JSON.stringify(schemas.A)}\n          B:\n            $ref: '#/components/schemas/None'\n`,
    };
    const { document: result, found } = await readFiles(set, { overlays: ["o.yaml"] });
    expect(result!.root["components"]).toEqual({
      schemas: { A: { type: ["string", "null"] }, B: {} },
    });
    expect(found.filter((each) => each.startsWith("bad-ref"))).toEqual(["bad-ref o.yaml:10:13"]);
  });
});

describe("what is wrong with an overlay", () => {
  const table: [string, unknown, string[], string?][] = [
    ["no match", [{ target: "$.paths['/none']", update: {} }], ["overlay-no-match o.json:9:7"]],
    [
      "a copy from nowhere",
      [{ target: "$.info", copy: "$.none" }],
      ["overlay-copy o.json:10:7"],
      "1.1.0",
    ],
    ["no JSONPath", [{ target: "$.paths.x-y", update: {} }], ["overlay-path o.json:9:7"]],
    [
      "an object for a list",
      [{ target: "$", update: { tags: {} } }],
      ["overlay-conflict o.json:11:9"],
    ],
    ["text for an object", [{ target: "$.info", update: "x" }], ["overlay-conflict o.json:10:7"]],
    ["copy in 1.0", [{ target: "$.info", copy: "$" }], ["overlay-invalid o.json:10:7"]],
    ["no actions", [], ["overlay-invalid o.json:7:3"]],
    ["no target", [{ update: {} }], ["overlay-invalid o.json:8:5"]],
    ["a target without $", [{ target: "info" }], ["overlay-invalid o.json:9:7"]],
    ["a member that is none", [{ target: "$", delete: true }], ["overlay-invalid o.json:10:7"]],
    ["the whole removed", [{ target: "$", remove: true }], ["overlay-invalid o.json:10:7"]],
    ["a version that is none", [{ target: "$" }], ["overlay-invalid o.json:2:3"], "2.0.0"],
  ];
  it.each(table)("%s", async (_, actions, want, version) => {
    const { found, document } = await apply(actions, version);
    expect(found).toEqual(want);
    expect(document === undefined).toBe(want[0]!.startsWith("overlay-invalid"));
  });

  it("a file that is missing, or made for another document", async () => {
    const missing = await bundleFiles({ "a.json": document }, { overlays: ["o.json"] });
    expect(missing.found).toEqual(["file-not-found"]);
    const other = { ...overlayOf([{ target: "$", update: {} }]), extends: "./b.json" };
    const set = { "a.json": document, "o.json": other };
    expect((await bundleFiles(set, { overlays: ["o.json"] })).found).toEqual([
      "overlay-extends o.json:13:3",
    ]);
    const same = { ...other, extends: "./a.json" };
    expect((await bundleFiles({ ...set, "o.json": same }, { overlays: ["o.json"] })).found).toEqual(
      [],
    );
  });

  it("changes nothing when it is invalid", async () => {
    const actions = [{ target: "$.info", update: { title: "New" } }, { target: 1 }];
    expect((await apply(actions)).document).toBeUndefined();
  });
});
