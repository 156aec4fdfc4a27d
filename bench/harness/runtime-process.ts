/**
 * A process of the runtime section: measures one bundled client over a stub of `fetch`.
 * Arguments: the bundle, `plain` or `real`, and the number of calls. Prints microseconds a call of
 * `call0` and `call1` as JSON.
 */
import { pathToFileURL } from "node:url";
import { plainResponse, realResponse } from "./stub-response.ts";

const [bundle = "", kind = "plain", calls = "1000"] = process.argv.slice(2);
const plain = plainResponse();

// Set before the client is loaded: some take it then.
globalThis.fetch = async () => (kind === "plain" ? plain : realResponse());

type Calls = Readonly<Record<"call0" | "call1", () => Promise<unknown>>>;
const client = (await import(pathToFileURL(bundle).href)) as Calls;

async function time(call: () => Promise<unknown>, repeat: number): Promise<number> {
  const start = process.hrtime.bigint();
  for (let index = 0; index < repeat; index += 1) await call();
  return Number(process.hrtime.bigint() - start) / 1e3 / repeat;
}

const repeat = Number(calls);
// Both first, so that neither is optimised for the other's absence.
await time(client.call0, repeat / 10);
await time(client.call1, repeat / 10);
const get = await time(client.call0, repeat);
const patch = await time(client.call1, repeat);
process.stdout.write(JSON.stringify({ get, patch }));
