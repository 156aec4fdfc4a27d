import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, compilers } from "../compile/compile.js";

const isInstalled = existsSync(new URL("../frameworks/node_modules", import.meta.url));

describe("options and TanStack Query's packages for React, Vue, Svelte, Solid and Angular", () => {
  it.skipIf(!isInstalled).each(compilers)(
    "agree under %s (needs: npm ci --prefix test/frameworks)",
    async (compiler) => {
      expect(await compile(compiler, "test/frameworks")).toBe("");
    },
  );
});
