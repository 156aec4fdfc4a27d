import type { MockAnswer } from "../../generator/mock/index.js";
import type { Seen } from "../wire/loopback.js";
import type { WireAnswer, WireRow } from "../wire/row.js";
import type { Exchange } from "../../generator/mock/index.js";

/** An answer of the wire table, for the mock server. `{server}` in it stands for the server's address. */
export function mockAnswer({ status, headers, body }: WireAnswer, url: string): MockAnswer {
  const told = { status, ...(headers && { headers }) };
  if (body === undefined) return told;
  if ("json" in body) {
    return { ...told, json: JSON.parse(JSON.stringify(body.json).replaceAll("{server}", url)) };
  }
  const bytes = "text" in body ? body.text : Buffer.from(body.base64, "base64");
  return { ...told, body: bytes, type: body.type };
}

/** A request that the mock server has understood, as the table compares it. */
export const seenOf = ({ method, url, headers, body }: Exchange): Seen => ({
  method,
  url,
  headers,
  body: Buffer.from(body),
});

/** What a server can know of the input of a call: neither what is left out nor which body was chosen. */
export function visible(input: WireRow["input"], carried: object = {}): object {
  const told = Object.entries({ ...carried, ...input }).filter(
    ([name, value]) =>
      name !== "contentType" &&
      value !== undefined &&
      !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(told);
}
