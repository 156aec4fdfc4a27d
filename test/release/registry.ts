import { createRequire } from "node:module";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A registry on the loopback interface, empty at first, that asks nobody else. */
export interface LocalRegistry {
  readonly url: string;
  /** What `.npmrc` must say for npm to publish there. */
  readonly npmrc: string;
  close(): Promise<void>;
}

/** Starts a registry on a free port. */
export async function startRegistry(): Promise<LocalRegistry> {
  const { runServer } = createRequire(import.meta.url)("verdaccio");
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "quillgen-registry-")));
  const app = await runServer({
    storage: join(folder, "storage"),
    configPath: join(folder, "config.yaml"),
    uplinks: {},
    packages: { "**": { access: "$all", publish: "$all" } },
    log: { type: "stdout", level: "fatal" },
    web: { enable: false },
  });
  const server = await new Promise<any>((resolve) => {
    const listening = app.listen(0, "127.0.0.1", () => resolve(listening));
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/`,
    npmrc: `registry=http://${host}/\n//${host}/:_authToken=nobody\nfetch-retries=0\n`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
