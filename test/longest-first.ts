import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes more than a twentieth of a run, the longest first. */
const longest = [
  "test/release/release.test.ts",
  "test/compile/compile.test.ts",
  "test/testing/built-ins.test.ts",
  "test/packages/guide.test.ts",
  "test/packages/client.test.ts",
];

/**
 * The order of the files: what takes longest begins first, so that no worker is left with it at the end.
 * Vitest knows by itself only after a run; before, it goes by the sizes of files. It wants a class.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = longest.findIndex((file) => moduleId.endsWith(file));
      return index === -1 ? longest.length : index;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
