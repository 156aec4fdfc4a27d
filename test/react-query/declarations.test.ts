import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { collectDiagnostics, generate } from "quillgen";
import { client, reactQuery, types } from "quillgen/templates";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileStrictly } from "../zod/compile-strictly.js";
import { document } from "./document.js";

const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), "generated-"));
const files = new Map<string, string>();

beforeAll(async () => {
  const spec = join(folder, "openapi.json");
  writeFileSync(spec, JSON.stringify(document));
  const diagnostics = collectDiagnostics();
  const generation = await generate(
    {
      spec,
      cwd: folder,
      context: ["tenant"],
      targets: [{ folder, templates: [types(), client(), reactQuery()] }],
    },
    diagnostics,
  );
  for (const { path, text } of generation?.outputs[0]?.files ?? []) {
    files.set(path, text);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The type that an exported name is declared with, on one line; undefined where there is none. */
function declared(name: string): string | undefined {
  for (const [path, text] of files) {
    if (!path.startsWith("queries/")) continue;
    const found =
      new RegExp(`export const ${name}: ([^]*?) =\\s+/\\*`).exec(text) ??
      new RegExp(`export function ${name}(\\([^]*?\\): \\w+) \\{`).exec(text);
    if (found)
      return found[1]!.replace(/\s+/g, " ").replaceAll(/< | >|\( | \)/g, (edge) => edge.trim());
  }
  return undefined;
}

describe("what an operation becomes", () => {
  it.each([
    [
      "a reading one with a required input",
      "thingsGetOptions",
      "Query<ThingsGetInput, QueryOptions<Thing>>",
    ],
    [
      "a reading one without",
      "thingsListOptions",
      "OpenQuery<ThingsListInput, QueryOptions<ThingPage>>",
    ],
    [
      "one with pages",
      "thingsListInfiniteOptions",
      "OpenQuery<ThingsListInput, InfiniteOptions<ThingPage>>",
    ],
    ["one without pages", "thingsGetInfiniteOptions", undefined],
    [
      "one that a client carries all of",
      "roomsListOptions",
      'OpenContextQuery<"tenant", RoomsListParams, RoomsListInput, QueryOptions<RoomsListOutput>>',
    ],
    [
      "one that a client carries a part of",
      "roomsGetOptions",
      'ContextQuery<"tenant", RoomsGetParams, RoomsGetInput, QueryOptions<Thing>>',
    ],
    [
      "a writing one",
      "thingsCreateMutation",
      "Mutation<never, MutationOptions<ThingsCreateInput, Thing>>",
    ],
    ["a writing one is no query", "thingsCreateOptions", undefined],
    [
      "a writing one that needs nothing",
      "thingsRefreshMutation",
      "Mutation<never, MutationOptions<ThingsRefreshInput | void, undefined>>",
    ],
    [
      "a writing one with a context",
      "roomsCloseMutation",
      'ContextMutation<"tenant", MutationOptions<RoomsCloseParams | void, undefined>, MutationOptions<RoomsCloseInput, undefined>>',
    ],
    [
      "a POST that reads",
      "thingsSearchOptions",
      "Query<ThingsSearchInput, QueryOptions<ThingPage>>",
    ],
    [
      "one that answers nothing",
      "thingsExistsOptions",
      "Query<ThingsExistsInput, QueryOptions<null>>",
    ],
    [
      "one that may answer nothing",
      "thingsLatestOptions",
      "OpenQuery<ThingsLatestInput, QueryOptions<Cached<ThingsLatestOutput>>>",
    ],
    [
      "a stream, which can be read only once",
      "thingsWatchMutation",
      "Mutation<never, MutationOptions<ThingsWatchInput | void, AsyncIterable<Thing>>>",
    ],
    ["a key", "thingsListQueryKey", "(input?: Partial<ThingsListInput>): QueryKey"],
    ["the key of a resource", "thingsQueryKey", "(): QueryKey"],
  ])("%s", (_, name, type) => {
    expect(declared(name)).toBe(type);
  });
});

describe("names", () => {
  it("stay apart where an operation is called as the pages of another, or as a resource", () => {
    expect(declared("shelvesListInfiniteOptions")).toContain("QueryOptions<");
    expect(declared("shelvesListInfiniteOptions_")).toContain("InfiniteOptions<");
    expect(declared("shelvesListQueryKey")).toContain("input?");
    expect(declared("shelvesListQueryKey_")).toBe("(): QueryKey");
  });
});

describe("the text", () => {
  it("is laid out as prettier does", async () => {
    for (const [path, text] of files) {
      if (!/^queries\/|^query-options/.test(path)) continue;
      expect(await format(text, { filepath: path }), path).toBe(text);
    }
  });

  it("imports nothing but its own", () => {
    const queries = [...files].filter(([path]) =>
      /^queries\/|^query-options|^runtime\/tanstack/.test(path),
    );
    expect(queries.length).toBeGreaterThan(5);
    for (const [path, text] of queries) {
      for (const [, module] of text.matchAll(/from "([^"]+)"/g))
        expect(module, path).toMatch(/^\.\.?\//);
    }
  });

  it("compiles with every strict option", async () => {
    expect(await compileStrictly("typescript-7", folder)).toBe("");
  });
});
