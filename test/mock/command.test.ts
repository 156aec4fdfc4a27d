import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder, type Folder } from "../cli/folder.js";
import { shop } from "../cli/shop.js";

const bin = resolve(import.meta.dirname, "../../bin/quillgen.js");

/** Starts the built command; resolves when it has said where it is found. */
async function start(folder: Folder, ...args: readonly string[]) {
  const child = spawn(process.execPath, [bin, "mock", ...args], { cwd: folder.path });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = { stdout: "", stderr: "" };
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
  while (!said.stdout.includes("\n")) {
    await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
    if (child.exitCode !== null) throw new Error(said.stderr);
  }
  const url = /http:\S+/.exec(said.stdout)![0];
  const stop = async (signal: NodeJS.Signals) => {
    const ended = once(child, "exit");
    child.kill(signal);
    const [code] = await ended;
    return code as number | null;
  };
  return { url, said, stop };
}

test("serves, prints each request and what is wrong with it, and ends when it is told to", async () => {
  const folder = makeFolder({
    "shop.yaml": shop,
    "faults.yaml": "- { operation: users.list, status: 503, times: 1 }\n",
  });
  const mock = await start(folder, "shop.yaml", "--port", "0", "--faults", "faults.yaml");
  expect(mock.said.stdout).toMatch(/^Shop at http:\/\/127\.0\.0\.1:\d+\n$/);
  expect((await fetch(`${mock.url}/orders?limit=2`)).status).toBe(200);
  expect((await fetch(`${mock.url}/orders?limit=two`)).status).toBe(400);
  expect((await fetch(`${mock.url}/users`)).status).toBe(503);
  expect((await fetch(`${mock.url}/users`)).status).toBe(200);
  expect(await mock.stop("SIGTERM")).toBe(0);
  expect(mock.said.stderr).toMatch(/^GET \/orders\?limit=2 → 200 orders\.list\n/);
  expect(mock.said.stderr).toContain("GET /orders?limit=two → 400 orders.list\n");
  expect(mock.said.stderr).toMatch(
    /error\[request-param-invalid\] shop\.yaml:\d+:\d+\n {2}query\.limit must be an integer\./,
  );
  await expect(fetch(mock.url)).rejects.toThrow();
});

test("accepts only the keys that are given", async () => {
  const secured = `${shop}  securitySchemes: { key: { type: http, scheme: bearer } }\nsecurity: [{ key: [orders:read] }]\n`;
  const folder = makeFolder({ "shop.yaml": secured });
  const keys = ["--key", "a=b==orders:read", "--key", "none=", "--key", "all"];
  const mock = await start(folder, "shop.yaml", "--port", "0", ...keys);
  const ask = async (key: string) =>
    (await fetch(`${mock.url}/orders`, { headers: { authorization: `Bearer ${key}` } })).status;
  expect([await ask("a=b="), await ask("none"), await ask("all"), await ask("other")]).toEqual([
    200, 403, 200, 401,
  ]);
  expect(await mock.stop("SIGINT")).toBe(0);
});

test("mistakes are told with code and remedy", async () => {
  const folder = makeFolder({
    "shop.yaml": shop,
    "odd.yaml": "- { status: 99 }\n",
    "text.yaml": "just text\n",
    "broken.yaml": "- [",
  });
  const run = async (...args: readonly string[]) => {
    const { code, stderr } = await folder.quillgen("mock", ...args);
    return [code, /error\[([\w-]+)\]/.exec(stderr)?.[1] ?? stderr.split("\n")[0]];
  };
  expect(await run("nowhere.yaml")).toEqual([2, "file-not-found"]);
  for (const file of ["odd.yaml", "text.yaml", "broken.yaml", "none.yaml"]) {
    expect(await run("shop.yaml", "--faults", file)).toEqual([2, "bad-faults"]);
  }
  const [code, message] = await run("shop.yaml", "--port", "70000");
  expect([code, message]).toEqual([2, expect.stringContaining("a whole number from 0 to 65535")]);

  const other = createServer();
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  onTestFinished(() => void other.close());
  const { port } = other.address() as { port: number };
  expect(await run("shop.yaml", "--port", String(port))).toEqual([2, "port-unusable"]);
});

test("--help has an example", async () => {
  const { stdout } = await makeFolder().quillgen("mock", "--help");
  expect(stdout).toContain("quillgen mock spec/openapi.yaml --port 4010");
  expect(stdout).toContain("x-mock-fault");
});
