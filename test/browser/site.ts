import { build } from "esbuild";
import { faultServer, type FaultServer, type Handler } from "../runtime/faults/server.js";
import { packageSources } from "../package-sources.js";
import { repository } from "../spec/documents.js";

/**
 * A page on a server of its own that runs a program, bundled as browsers get it. `alias`: where
 * modules stand besides the generated packages.
 */
export async function serveProgram(
  contents: string,
  alias: Readonly<Record<string, string>> = {},
): Promise<FaultServer> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: repository, loader: "ts" },
    alias: { ...Object.fromEntries(packageSources()), ...alias },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return faultServer((answer, { url }) => {
    const isPage = url === "/";
    const page = '<!doctype html><link rel="icon" href="data:,"><script type=module src=/main.js>';
    answer.writeHead(200, { "content-type": isPage ? "text/html" : "text/javascript" });
    answer.end(isPage ? `${page}</script>` : outputFiles[0]!.contents);
  });
}

/**
 * Lets pages of other origins ask: what a service must answer for browsers to be let in. The handler
 * sees what the page asks, and counts no more than that.
 */
export function acrossOrigins(handler: Handler): Handler {
  let count = 0;
  return (answer, request) => {
    answer.setHeader("access-control-allow-origin", "*");
    answer.setHeader("access-control-allow-headers", "authorization, content-type");
    answer.setHeader("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
    if (request.method === "OPTIONS") answer.writeHead(204).end();
    else return handler(answer, request, ++count);
  };
}
