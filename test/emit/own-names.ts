import type { Names } from "../../generator/emit/code.js";

/** Every symbol goes by its own name. */
export const ownNames: Names = { of: ({ name }) => name, reserve: () => undefined };
