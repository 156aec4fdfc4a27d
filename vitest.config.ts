import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.js";
import { packageSources } from "./test/package-sources.js";

export default defineConfig({
  ssr: { resolve: { conditions: ["source"] } },
  resolve: {
    alias: packageSources().map(([name, file]) => ({
      find: new RegExp(`^${name}$`),
      replacement: file,
    })),
  },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/cache-folder.ts",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // To load the generator and the compilers anew for each file takes longer than most tests do.
    isolate: false,
    // Most wait for compilers and servers; by default one core would be left idle.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
  },
});
