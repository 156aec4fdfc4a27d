import { describe, expect, test } from "vitest";
import { makeFolder } from "../cli/folder.js";
import type { Finding } from "../../generator/diff/finding.js";
import { addSection, changelogSection } from "../../generator/release/changelog.js";
import { bumpOf, nextVersion } from "../../generator/release/decide-version.js";
import { lastPrograms } from "../../generator/release/last-programs.js";
import { setVersion } from "../../generator/release/set-version.js";

const finding = (severity: Finding["severity"], given: Partial<Finding> = {}): Finding => ({
  code: "property-added",
  severity,
  shows: "compile",
  direction: "response",
  subject: "Pet.name",
  message: "Pet.name comes back as well.",
  base: { file: "a.yaml", pointer: "" },
  revision: { file: "b.yaml", pointer: "" },
  reaches: { operations: [], symbols: [], packages: ["pets"] },
  ...given,
});

describe("the version", () => {
  test.each([
    [[finding("compatible"), finding("breaking")], false, "major"],
    [[finding("risky")], false, "minor"],
    [[finding("compatible")], false, "minor"],
    [[], false, "patch"],
    [[], true, undefined],
  ])("%#: %j", (findings, isSameOutput, bump) => {
    expect(bumpOf({ findings }, isSameOutput)).toBe(bump);
  });

  test.each([
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "patch", "1.2.4"],
    ["0.2.3", "major", "0.3.0"],
    ["0.2.3", "minor", "0.2.4"],
    ["0.2.3", "patch", "0.2.4"],
  ] as const)("after %s, a %s change: %s", (from, bump, next) => {
    expect(nextVersion(from, bump)).toBe(next);
  });
});

describe("the configuration", () => {
  test("gets the version wherever it says the old one", () => {
    const text = `// version: "1.0.0"
const both = { version: "1.0.0", "version": '1.0.0' };
export default { packages: [{ ...both, version: "9.0.0", name: "1.0.0" }] };`;
    expect(setVersion(text, "1.0.0", "1.10.0")).toBe(`// version: "1.0.0"
const both = { version: "1.10.0", "version": '1.10.0' };
export default { packages: [{ ...both, version: "9.0.0", name: "1.0.0" }] };`);
  });

  test("that computes its version is left to its maker", () => {
    expect(setVersion("export default { version: versionOf() };", "1.0.0", "2.0.0")).toBe(
      undefined,
    );
  });
});

describe("what users of a release may have written", () => {
  const readme = [
    'import { createPets } from "pets";\n\nconst pets = createPets();\nconst answer = await pets.list();\n',
    "for (const pet of await pets.list()) console.log(pet);\n",
    'import { pets } from "./client.js";\npets.list();\n',
    "const [answer] = await pets.list();\n",
    "export const other = 1;\n",
  ];
  const packages = [{ name: "pets", version: "1.0.0", out: "pets", templates: [] }];

  test("are the examples, which go on with the constants of the first, and its tests of types", () => {
    const folder = makeFolder({
      "pets/README.md": readme.map((code) => `\`\`\`ts\n${code}\`\`\`\n`).join("\nThen:\n\n"),
      "types.ts": "export {};\n",
    });
    expect(lastPrograms(folder.path, packages, ["types.ts", "gone.ts"])).toEqual([
      { file: "pets/client.ts", text: `${readme[0]}\nexport { pets, answer };\n` },
      { file: "pets/example2.ts", text: `import { pets } from "./client.js";\n${readme[1]}` },
      { file: "pets/example3.ts", text: readme[2] },
      { file: "pets/example4.ts", text: `import { pets } from "./client.js";\n${readme[3]}` },
      { file: "pets/example5.ts", text: readme[4] },
      { file: "tests/types.ts", text: "export {};\n" },
    ]);
  });
});

describe("the changelog", () => {
  const release = { date: "2026-01-31", packageName: "pets", call: (id: string) => `client.${id}` };

  test("tells a package's users what concerns them, the worst first", () => {
    const findings = [
      finding("breaking", {
        subject: "pets.list query parameter owner",
        message: "pets.list query parameter owner is required now.",
        reaches: { operations: ["pets.list"], symbols: [], packages: ["pets"] },
      }),
      finding("compatible"),
      finding("compatible", {
        message: "Other.name comes back as well.",
        reaches: { operations: [], symbols: [], packages: ["others"] },
      }),
    ];
    expect(changelogSection({ ...release, version: "2.0.0", difference: { findings } })).toBe(
      `## 2.0.0 (2026-01-31)

### Breaking

- \`client.pets.list\` query parameter owner is required now.

### New

- \`Pet.name\` comes back as well.
`,
    );
  });

  test("text of a document is no markup in it", () => {
    const findings = [
      finding("compatible", {
        subject: "Pet.<script>",
        message: "Pet.<script> comes back, see [here](http://evil).",
      }),
    ];
    const section = changelogSection({ ...release, version: "1.0.1", difference: { findings } });
    expect(section).toContain("- `Pet.<script>` comes back, see \\[here\\](http\\://evil).");
  });

  test("has the newest on top, each version once", () => {
    const first = changelogSection({ ...release, version: "1.0.0", difference: undefined });
    const second = changelogSection({ ...release, version: "1.0.1", difference: { findings: [] } });
    const both = addSection(addSection(undefined, first), second);
    expect(both).toBe(`# Changelog

## 1.0.1 (2026-01-31)

Generated anew; the API is as it was.

## 1.0.0 (2026-01-31)

The first release.
`);
    expect(addSection(both, second)).toBe(both);
  });
});
