import { expect, test } from "vitest";
import { compile, compilers } from "../compile/compile.js";

// The tests beside them are read by one compiler only, in `npm run check:types`.
test.each(compilers)("the runtime and its type tests compile under %s", async (compiler) => {
  expect(await compile(compiler, "test/runtime/tsconfig.types.json")).toBe("");
});
