import { run, tail } from "./command.js";
import type { Packed } from "./pack.js";

/** Where packages are published. Functions that fail give what npm said. */
export interface Registry {
  has(name: string, version: string): Promise<boolean | { readonly reason: string }>;
  publish(packed: Packed): Promise<{ readonly reason: string } | undefined>;
}

/** The registry of that URL, or the one that npm is set up for. */
export function openRegistry(
  url: string | undefined,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Registry {
  const at = url === undefined ? [] : ["--registry", url];
  return {
    async has(name, version) {
      const asked = await run("npm", ["view", `${name}@${version}`, "version", ...at], cwd);
      if (asked.code === 0) return asked.stdout.trim() !== "";
      return asked.output.includes("E404") ? false : { reason: tail(asked) };
    },
    async publish({ tarball, version }) {
      const args = ["publish", tarball, "--ignore-scripts", "--access", "public", ...at];
      // A pre-release must not become what everybody installs.
      if (version.includes("-")) args.push("--tag", "next");
      // Where it runs says who built it: only there can it be attested.
      if (env["ACTIONS_ID_TOKEN_REQUEST_URL"] !== undefined) args.push("--provenance");
      const published = await run("npm", args, cwd);
      return published.code === 0 ? undefined : { reason: tail(published) };
    },
  };
}
