import { expect } from "vitest";
import type { Seen } from "./loopback.js";
import type { WireBody, WireOutcome, WirePart, WireRequest } from "./row.js";

/** Compares a request part by part with what the table wants. */
export async function expectRequest(seen: Seen | undefined, wanted: WireRequest): Promise<void> {
  expect(seen, "a request").toBeDefined();
  const { method, url, headers, body } = seen!;
  expect({ method, url }).toEqual({ method: wanted.method, url: wanted.url });
  for (const [name, value] of Object.entries(wanted.headers ?? {})) {
    expect(headers[name] ?? null, `header ${name}`).toBe(value);
  }
  await expectBody(body, headers["content-type"], wanted.body);
}

async function expectBody(
  bytes: Buffer,
  type: Seen["headers"][string],
  wanted: WireBody | undefined,
): Promise<void> {
  if (wanted === undefined) {
    expect(bytes.toString(), "no body").toBe("");
    expect(type, "no content type").toBeUndefined();
  } else if ("json" in wanted) {
    expect(type).toMatch(/^application\/json\b/);
    expect(JSON.parse(bytes.toString())).toEqual(wanted.json);
  } else if ("parts" in wanted) {
    expect(await partsOf(bytes, String(type))).toEqual(wanted.parts);
  } else {
    expect(type).toBe(wanted.type);
    const text = "text" in wanted ? wanted.text : undefined;
    if (text === undefined) expect(bytes.toString("base64")).toBe((wanted as any).base64);
    else expect(bytes.toString()).toBe(text);
  }
}

/** Takes a multipart body apart by hand, so that no library reads what another one wrote. */
function partsOf(bytes: Buffer, type: string): readonly WirePart[] {
  const boundary = /^multipart\/form-data; ?boundary="?([^";]+)/.exec(type)?.[1];
  expect(boundary, `a boundary in ${type}`).toBeDefined();
  const pieces = bytes.toString().split(`--${boundary}`);
  expect(pieces[0]).toBe("");
  expect(pieces.at(-1)).toMatch(/^--\r\n/);
  return pieces.slice(1, -1).map((piece) => {
    const end = piece.indexOf("\r\n\r\n");
    const head = piece.slice(0, end);
    const disposition = /content-disposition: ?form-data;([^\r]*)/i.exec(head)?.[1] ?? "";
    const filename = /filename="([^"]*)"/.exec(disposition)?.[1];
    const contentType = /content-type: ?([^\r]*)/i.exec(head)?.[1];
    return {
      name: /\bname="([^"]*)"/.exec(disposition)?.[1] ?? "",
      ...(filename === undefined ? {} : { filename }),
      ...(contentType === undefined ? {} : { type: contentType }),
      text: piece.slice(end + 4, -2),
    };
  });
}

/** Compares what a call came to with what the table wants. `errors`: where its package has their classes. */
export async function expectOutcome(
  call: PromiseLike<unknown>,
  wanted: WireOutcome,
  errors: Readonly<Record<string, any>>,
) {
  const outcome = await Promise.resolve(call).then(
    (output) => ({ output }),
    (error: any) => ({ error }),
  );
  if ("output" in wanted) return expect(outcome).toEqual({ output: wanted.output });
  if ("download" in wanted) {
    const { output } = outcome as { output: Blob };
    expect(output, "a download").toBeInstanceOf(Blob);
    const base64 = Buffer.from(await output.arrayBuffer()).toString("base64");
    return expect({ base64, type: output.type }).toEqual(wanted.download);
  }
  const { error } = outcome as { error: any };
  const { name, ...rest } = wanted.error;
  expect(error, "a failure").toBeInstanceOf(errors[name]);
  expect({ status: error.status, body: error.body }).toEqual({
    status: undefined,
    body: undefined,
    ...rest,
  });
}
