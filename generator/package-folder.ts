import { existsSync } from "node:fs";

/** The folder of Quillgen's own package.json: one up from the sources, two from the build. */
export const packageFolder: URL = ["../", "../../"]
  .map((up) => new URL(up, import.meta.url))
  .find((folder) => existsSync(new URL("package.json", folder)))!;
