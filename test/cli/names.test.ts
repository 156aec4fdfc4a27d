import { describe, expect, it } from "vitest";
import { makeFolder } from "./folder.js";
import { shop, shopWithoutUsers } from "./shop.js";

const args = ["generate", "shop.yaml", "--out", "out"];
const renamedOperation = shop.replace("orders.list", "orders.all");
const renamedModel = shop
  .replaceAll("schemas/Order", "schemas/Purchase")
  .replace("    Order:", "    Purchase:")
  .replace("total: { type: number }", "total: { type: number, description: Money. }");

/** A folder in which the shop is published, and its document changed since. */
async function published(revision: string) {
  const folder = makeFolder({ "shop.yaml": shop });
  expect((await folder.quillgen(...args)).code).toBe(0);
  folder.write("shop.yaml", revision);
  return folder;
}

describe("names once published", () => {
  it.each([
    ["an operation", renamedOperation, "orders.list", "orders.all", "resources/orders.ts", "list"],
    ["a model", renamedModel, "Order", "Purchase", "models.ts", "Order"],
  ])(
    "%s keeps its own until the new one is accepted",
    async (_, revision, from, to, file, name) => {
      const folder = await published(revision);
      for (const again of [1, 2]) {
        const kept = await folder.quillgen(...args);
        expect({ again, code: kept.code }).toEqual({ again, code: 0 });
        expect(kept.stderr).toContain("warning[name-kept] shop.yaml:");
        expect(kept.stderr).toContain(`${from} is published under that name`);
        expect(kept.stderr).not.toContain("Renamed");
        expect(folder.read(`out/${file}`)).toMatch(new RegExp(`(const|interface) ${name}\\b`));
      }
      const strict = await folder.quillgen(...args, "--strict");
      expect(strict.code).toBe(2);

      const before = folder.files("out");
      const frozen = await folder.quillgen(...args, "--accept-renames", "--frozen");
      expect(frozen.code).toBe(1);
      expect(folder.files("out")).toEqual(before);

      const accepted = await folder.quillgen(...args, "--accept-renames");
      expect(accepted.code).toBe(0);
      expect(accepted.stderr).toContain(`Renamed: ${from} → ${to}\n`);
      expect(accepted.stderr).not.toContain("name-kept");
      expect((await folder.quillgen(...args)).stderr).not.toMatch(/name-kept|Renamed/);
      const last = to.slice(to.lastIndexOf(".") + 1);
      expect(folder.read(`out/${file}`)).toMatch(new RegExp(`(const|interface) ${last}\\b`));
    },
  );

  it("that are gone are told, and do not fail", async () => {
    const folder = await published(shopWithoutUsers);
    const { code, stderr } = await folder.quillgen(...args);
    expect(code).toBe(0);
    expect(stderr).toContain("No longer published: users.list\n");
  });

  it("are reported to programs", async () => {
    const folder = await published(renamedOperation);
    const { stdout } = await folder.quillgen(...args, "--accept-renames", "--json");
    expect(JSON.parse(stdout).summary.names).toEqual({
      renamed: [{ from: "orders.list", to: "orders.all" }],
      gone: [],
    });
  });

  it("must not get lost with a lock that cannot be read", async () => {
    const folder = await published(shop);
    const before = folder.files("out");
    folder.write("out/quillgen.lock", "{ what");
    const { code, stderr } = await folder.quillgen(...args);
    expect(code).toBe(2);
    expect(stderr).toContain("error[bad-lock] out/quillgen.lock");
    expect(folder.files("out")).toEqual({ ...before, "out/quillgen.lock": "{ what" });
  });
});

/** What git leaves of a file that two branches changed in their first lines. */
function conflictOf(ours: string, theirs: string): string {
  const [a = "", ...rest] = ours.split("\n");
  const [b = ""] = theirs.split("\n");
  return ["<<<<<<< HEAD", a, "=======", b, ">>>>>>> theirs", ...rest].join("\n");
}

describe("merges", () => {
  it("are resolved by one run, which says so", async () => {
    const folder = await published(shop.replace("total:", "price:"));
    const was = folder.files("out");
    await folder.quillgen(...args);
    const want = folder.files("out");

    folder.write("out/models.ts", conflictOf(was["out/models.ts"]!, want["out/models.ts"]!));
    const lock = "out/quillgen.lock";
    const source = /"shop.yaml": ".*"/;
    const [ours = "", theirs = ""] = [want[lock]!, was[lock]!].map(
      (text) => source.exec(text)?.[0],
    );
    const marked = `<<<<<<< HEAD\n    ${ours}\n=======\n    ${theirs}\n>>>>>>> theirs`;
    folder.write(lock, want[lock]!.replace(`    ${ours}`, marked));

    const check = await folder.quillgen(...args, "--check", "--frozen");
    expect(check.code).toBe(1);
    const { code, stderr } = await folder.quillgen(...args);
    expect(code).toBe(0);
    expect(stderr).toContain(
      "Resolved, left in conflict by a merge: out/models.ts, out/quillgen.lock\n",
    );
    expect(folder.files("out")).toEqual(want);
    expect((await folder.quillgen(...args)).stderr).not.toContain("Resolved");
  });

  it("of a file that is not made any more delete it", async () => {
    const folder = await published(shopWithoutUsers);
    const users = folder.read("out/resources/users.ts");
    folder.write(
      "out/resources/users.ts",
      conflictOf(users, users.replace("quillgen ", "quillgen 0")),
    );
    const { code, stderr } = await folder.quillgen(...args);
    expect(code).toBe(0);
    expect(stderr).toContain("left in conflict by a merge: out/resources/users.ts\n");
    expect(Object.keys(folder.files("out"))).not.toContain("out/resources/users.ts");
  });
});
