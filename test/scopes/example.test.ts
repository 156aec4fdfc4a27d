import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { findScopes } from "../../generator/scopes/find-scopes.js";
import { makeFolder } from "../cli/folder.js";
import { packageSources } from "../package-sources.js";

const example = new URL("../../examples/dataset-browser/src/", import.meta.url);
const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** The scopes of a copy of the example application, some of its text replaced. */
function scopesOf(edits: Readonly<Record<string, readonly [from: RegExp, to: string]>> = {}) {
  const sources = readdirSync(example).filter((name) => /\.tsx?$/.test(name));
  const texts = sources.map((name) => {
    const text = readFileSync(new URL(name, example), "utf8");
    const edit = edits[name];
    if (edit !== undefined) expect(text).toMatch(edit[0]);
    return [`src/${name}`, edit === undefined ? text : text.replace(...edit)] as const;
  });
  const folder = makeFolder({
    ...Object.fromEntries(texts),
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        module: "esnext",
        moduleResolution: "bundler",
        target: "es2022",
        jsx: "react-jsx",
        types: [],
        paths: Object.fromEntries(packageSources().map(([name, file]) => [name, [file]])),
      },
      include: ["src"],
    }),
  });
  symlinkSync(modules, join(folder.path, "node_modules"), "junction");
  const usage = findScopes({ files: [], cwd: folder.path, exact: true }, collectDiagnostics())!;
  expect(usage).toMatchObject({ unsure: [], unresolved: [] });
  return { scopes: usage.scopes, operations: usage.operations.map(({ id }) => id) };
}

describe("the example application", () => {
  const update = [/\.\.\.datasetsUpdateMutation\(client\),/, ""] as const;
  const create = [/\.\.\.datasetsCreateMutation\(client\),/, ""] as const;
  const list = [/\.\.\.datasetsListInfiniteOptions\(client,.*\),/, ""] as const;

  it("needs the scopes of the operations that it calls", () => {
    expect(scopesOf()).toEqual({
      scopes: ["dataset:read", "dataset:write"],
      operations: ["datasets.create", "datasets.list", "datasets.update"],
    });
  });

  it("needs no scope of an operation that it does not call any more", () => {
    expect(scopesOf({ "dataset-list.tsx": list })).toEqual({
      scopes: ["dataset:write"],
      operations: ["datasets.create", "datasets.update"],
    });
    expect(scopesOf({ "new-dataset.tsx": create })).toEqual({
      scopes: ["dataset:read", "dataset:write"],
      operations: ["datasets.list", "datasets.update"],
    });
    expect(scopesOf({ "new-dataset.tsx": create, "rename-dataset.ts": update })).toEqual({
      scopes: ["dataset:read"],
      operations: ["datasets.list"],
    });
  });
});
