import { describe, expect, test } from "vitest";
import { compareLocks, type Lock, printLock, readLock } from "../../generator/output/lock.js";

const lock: Lock = {
  generator: "1.0.0",
  sources: { "spec/b.yaml": "2", "spec/a.yaml": "1" },
  templates: { types: "x" },
  names: {
    operations: { "POST /b": "b.create", "GET /a": "a.list" },
    models: JSON.parse('{"__proto__":"Proto"}'),
    shapes: { "#/components/schemas/a": "5" },
  },
};

describe("a lock", () => {
  test("is the same text in any order, and reads back", () => {
    const text = printLock(lock);
    expect(text).toBe(printLock({ ...lock, sources: { "spec/a.yaml": "1", "spec/b.yaml": "2" } }));
    expect(text.indexOf("spec/a.yaml")).toBeLessThan(text.indexOf("spec/b.yaml"));
    expect(readLock(text)).toEqual(lock);
    expect(readLock(text.replaceAll("\n", "\r\n"))).toEqual(lock);
    expect(Object.hasOwn(readLock(text)?.names.models ?? {}, "__proto__")).toBe(true);
  });

  test.each(["", "no json", "[]", "null"])("%j is none", (text) => {
    expect(readLock(text)).toBeUndefined();
  });

  test("names of both sides of a merge are kept", () => {
    const text = [
      "{",
      "<<<<<<< ours",
      '  "generator": "2",',
      "||||||| base",
      '  "generator": "0",',
      "=======",
      '  "generator": "1",',
      ">>>>>>> theirs",
      '  "names": {',
      '    "operations": {',
      '      "GET /a": "a",',
      "<<<<<<< ours",
      '      "GET /b": "b",',
      '      "GET /c": "ours"',
      "=======",
      '      "GET /c": "theirs",',
      '      "GET /d": "d"',
      ">>>>>>> theirs",
      "    }",
      "  }",
      "}",
    ].join("\n");
    expect(readLock(text)).toMatchObject({
      generator: "2",
      names: { operations: { "GET /a": "a", "GET /b": "b", "GET /c": "ours", "GET /d": "d" } },
    });
    // One side ends the record, the other goes on.
    const last = text
      .replace('      "GET /c": "ours"\n', "")
      .replace('"GET /d": "d"', '"GET /d": "d",');
    expect(Object.keys(readLock(last)?.names.operations ?? {})).toEqual([
      "GET /a",
      "GET /c",
      "GET /d",
      "GET /b",
    ]);
  });

  test("--frozen names what would change", () => {
    expect(compareLocks(lock, lock)).toEqual([]);
    expect(compareLocks(undefined, lock)).toEqual(["quillgen.lock is missing"]);
    const after: Lock = {
      generator: "1.0.1",
      sources: { "spec/a.yaml": "other", "spec/c.yaml": "3" },
      templates: lock.templates,
      names: {
        operations: { ...lock.names.operations, "GET /a": "renamed" },
        models: {},
        shapes: {},
      },
    };
    expect(compareLocks(lock, after)).toEqual([
      "generator: 1.0.0 → 1.0.1",
      "sources: spec/a.yaml changed",
      "sources: spec/b.yaml is gone",
      "sources: spec/c.yaml is new",
      "operations: GET /a changed",
      "models: __proto__ is gone",
      "shapes: #/components/schemas/a is gone",
    ]);
  });
});
