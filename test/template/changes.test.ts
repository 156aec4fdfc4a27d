import { describe, expect, test } from "vitest";
import {
  code,
  declare,
  defineTemplate,
  directive,
  fitsSelection,
  markdown,
  markdownFile,
  only,
  replace,
  scaffold,
  symbols,
  wrapFile,
  wrapText,
  type Operation,
  type Part,
  type Template,
} from "quillgen/template";
import { client, reactQuery, types } from "../../templates/index.js";
import { queryNames } from "../../templates/react-query/index.js";
import { generateShop } from "./generate.js";

const pathOf = symbols((op: Operation) => ({ name: `${op.name}Path`, from: "./paths.ts" }));

interface Options {
  readonly prefix?: string;
}

/** A template with a part, and a page. */
const paths = ({ prefix = "" }: Options = {}): Template<{ readonly path: Part<Operation> }> =>
  defineTemplate({
    name: "paths",
    parts: {
      *path(op) {
        yield declare(pathOf(op))`export const ${pathOf(op)} = ${prefix + op.pathTemplate};`;
      },
    },
    *declarations(api, parts) {
      for (const { operations } of api.resources) {
        for (const op of operations) yield* parts.path(op, api);
      }
    },
    files: (api) => [markdownFile({ path: "PATHS.md", page: markdown`# ${api.name}` })],
  });

const textOf = async (template: Template<any>, file = "paths.ts") => {
  const { files, said } = await generateShop([template]);
  expect(said).toEqual([]);
  return files.get(file)!.text;
};

describe("layers of change, from the outside in", () => {
  test("an option", async () => {
    expect(await textOf(paths({ prefix: "/v1" }))).toContain(
      'export const ordersListPath = "/v1/orders";',
    );
  });

  test("a matcher for some operations", async () => {
    const text = await textOf(only(paths(), { include: [{ tag: "orders" }] }));
    expect(text).toContain("ordersListPath");
    expect(text).not.toContain("usersListPath");
  });

  test("another part, for one operation and as it was for the others", async () => {
    const isOne = fitsSelection({ include: [{ id: "users.list" }] });
    const text = await textOf(
      replace(paths(), {
        *path(op, api, original) {
          if (!isOne(op)) return yield* original(op, api);
          yield declare(pathOf(op))`export const ${pathOf(op)} = ${"/people"};`;
        },
      }),
    );
    expect(text).toContain('export const usersListPath = "/people";');
    expect(text).toContain('export const ordersListPath = "/orders";');
  });

  test("a file with something around it", async () => {
    const text = await textOf(
      wrapFile(paths(), "./*.ts", (declarations, file) => [
        directive(file, "use client"),
        ...declarations,
      ]),
    );
    expect(text).toMatch(/^"use client";\n\nexport const ordersListPath/);
  });

  test("a file that becomes the user's", async () => {
    const template = wrapFile(paths(), "paths.ts", (made, file) => [...made, scaffold(file)]);
    const { files } = await generateShop([template]);
    expect(files.get("paths.ts")!.scaffold).toBe(true);
  });

  test("a page with something below it", async () => {
    const template = wrapText(paths(), "*.md", (text) => `${text}\n\nBy hand.\n`);
    expect(await textOf(template, "PATHS.md")).toBe("# Shop\n\nBy hand.\n");
  });

  test("several changes of one template", async () => {
    const changed = only(
      wrapFile(
        replace(paths(), { path: (op) => [declare(pathOf(op))`export const ${pathOf(op)} = 1;`] }),
        "*.ts",
        (made, file) => [directive(file, "use client"), ...made],
      ),
      { exclude: [{ tag: "orders" }] },
    );
    expect(await textOf(changed)).toBe('"use client";\n\nexport const usersListPath = 1;\n');
  });

  test("a member of a template, which is plain data", async () => {
    const text = await textOf({ ...paths(), files: () => [] });
    expect(text).toContain("ordersListPath");
  });
});

describe("built-in templates", () => {
  test("parts, operations and files of theirs can be changed", async () => {
    const queries = only(
      wrapFile(
        replace(reactQuery(), {
          *key(op, api, original) {
            yield* original(op, api);
            const name = queryNames(api).keyOf(op);
            yield declare(old(op))`export const ${old(op)} = ${name};`;
          },
        }),
        "./queries/*.ts",
        (made, file) => [directive(file, "use client"), ...made],
      ),
      { include: [{ tag: "orders" }] },
    );
    const { files, said } = await generateShop([types(), client(), queries]);
    expect(said).toEqual([]);
    const text = files.get("queries/orders.ts")!.text;
    expect(text).toMatch(/^"use client";\n/);
    expect(text).toContain("export const ordersListKey = ordersListQueryKey;");
    expect(files.has("queries/users.ts")).toBe(false);
    expect(files.has("resources/users.ts")).toBe(true);
  });

  test("what was changed is not taken for what it was made of", () => {
    expect(types().identity).toBe('["types"]');
    expect({ ...types() }.identity).toBeUndefined();
    expect(only(types(), {}).identity).toBeUndefined();
    expect(replace(types(), {}).identity).toBeUndefined();
  });
});

const old = symbols((op: Operation) => ({
  name: `${op.name}Key`,
  from: `./queries/${op.resource.join("/")}.ts`,
}));

test("a matcher of one's own inside a template", () => {
  const deprecated = fitsSelection({ include: [{ deprecated: true }, { method: "delete" }] });
  const op = { id: "a.b", pathTemplate: "/a", method: "DELETE", tags: [], deprecated: false };
  expect(deprecated(op as unknown as Operation)).toBe(true);
  expect(deprecated({ ...op, method: "GET" } as unknown as Operation)).toBe(false);
});

test("parts and their subjects are typed", () => {
  // @ts-expect-error there is no such part
  expect(() => replace(paths(), { paths: () => [] })).toThrow("has no part");
  // @ts-expect-error its subject is an operation, not a text
  replace(paths(), { path: (op: string) => [declare(pathOf(op))`${code``}`] });
});
