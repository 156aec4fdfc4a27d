import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

test.each(["typescript", "typescript-6", "typescript-7"])(
  "the runtime and its type tests compile under %s",
  (compiler) => {
    const args = [`${root}/node_modules/${compiler}/bin/tsc`, "-p", `${root}/test/runtime`];
    const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(stdout).toBe("");
  },
);
