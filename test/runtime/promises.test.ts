import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** What the client promises, and the test that shows it: a file of `test/`, and a name in it. */
const promises: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  retries: {
    "back-off with full jitter": ["runtime/retries", "else at random up to a limit that doubles"],
    "Retry-After in seconds and as a date": ["runtime/retries", "waits what Retry-After says"],
    "408, 429, 5xx and faults of the connection": ["runtime/retries", "a reading call is repeated"],
    "409 where the operation says so": ["runtime/retries", "after 409 where the operation says so"],
    "only where it is safe": ["runtime/retries", "a call is sent once only"],
    "others on request": ["runtime/retries", "on request, with its body"],
    "attempts of client and call": ["runtime/retries", "attempts are those of the call"],
    "a budget": ["runtime/retries", "a wait that the budget does not allow is not begun"],
    "the last error carries the attempts": [
      "runtime/retries",
      "the last error carries the attempts",
    ],
  },
  time: {
    "a limit per attempt, the body included": ["runtime/time", "end at the limit of the attempt"],
    "a limit over all attempts": ["runtime/time", "end with the budget"],
    "a signal stops everything": ["runtime/time", "are stopped by the caller's signal"],
    "sleeping included": ["runtime/time", "ends the waiting between attempts at once"],
    "no timer outlives its call": ["runtime/time", "neither timer nor listener outlives a call"],
    "a sleeping retry keeps the process alive": ["runtime/time", "by a retry that waits"],
    "a time-out timer does not": ["runtime/time", "is not kept alive by a time limit"],
  },
  errors: {
    "a class per status": ["runtime/errors", "a status has its class"],
    "a message in one line": ["runtime/errors", "the message says in one line what went wrong"],
    "an HTML 502 is an error object": ["runtime/errors", "an HTML 502 is an error with status"],
    "so is truncated JSON": ["runtime/errors", "truncated JSON"],
    "never an unhandled rejection": [
      "runtime/errors",
      "derived forms leave no rejection unhandled",
    ],
    "a form that never throws": ["runtime/errors", "the form that never throws"],
    "bodies typed by status": ["runtime/types.ts", "Failed<404, datasets.Problem>"],
  },
  pages: {
    "every kind of list": ["runtime/pages", "a list goes on"],
    "awaits the first page": ["runtime/pages", "awaiting gives the first page"],
    "iterates items and pages, with a limit": ["runtime/pages", "%i pages at most"],
    "early stop fetches nothing more": ["runtime/pages", "leaving the loop early"],
    "a link's origin is not followed": ["runtime/pages", "links from a server that is wrong or"],
  },
  credentials: {
    "text, function, async function": ["runtime/credentials", "is asked for each attempt"],
    "refreshed once on 401": ["runtime/credentials", "is asked again once only"],
    "never to another origin": ["runtime/origins", "a credential is never sent to another origin"],
    "never shown": ["runtime/secrecy", "a credential is never shown"],
    "by security scheme": ["runtime/secrecy", "oneScheme(cookieKey"],
    "not in a log": ["runtime/hooks", "has structured events, without secrets"],
    "not in a preview": ["runtime/preview", "blanks every kind of credential"],
  },
  requests: {
    "path values are encoded": ["runtime/safe-requests", "stays one segment"],
    "dot segments and empty ones are refused": ["runtime/safe-requests", "what would make another"],
    "so are headers with line breaks": ["runtime/safe-requests", "a header with a line break"],
    "nothing of prototypes": ["runtime/safe-requests", "nothing is taken from a prototype"],
    "every style of the specification": ["runtime/params", "the table of styles in the OpenAPI"],
    "the examples of RFC 6570": ["runtime/rfc6570", "the examples of RFC 6570"],
  },
  bodies: {
    "JSON, form": ["runtime/bodies", "a text body"],
    "multipart with files and streams": ["runtime/bodies", "with a stream is sent as it comes"],
    "a path helper for Node": ["runtime/bodies", "with a file of the disk"],
    "raw binary": ["runtime/bodies", "a binary body"],
    "the type of a body is that of contentType": ["client/transfers", "a body of the default type"],
    "files with a name and a type": ["client/transfers", "not a media type that the document lets"],
    "downloads in every form": ["runtime/answers", "a download"],
    "not held in memory": ["runtime/answers", "as a stream is not held in memory"],
    "event streams": ["runtime/streams", "JSON in events, up to [DONE]"],
    NDJSON: ["runtime/streams", "NDJSON, iterated directly or after awaiting"],
  },
  watching: {
    "hooks before, after, on retry, on error": ["runtime/hooks", "are told of each attempt"],
    "that can change the request": ["runtime/hooks", "change the request, and see no credential"],
    "a log, silent by default": ["runtime/hooks", "is silent by default"],
    "withResponse()": ["runtime/errors", "withResponse gives status and headers"],
    "preview()": ["runtime/preview", "gives method, URL, headers, body and a curl line"],
    "warnings of deprecation, once": ["runtime/hooks", "warnings come once"],
    "Deprecation and Sunset headers": ["runtime/hooks", "of Deprecation and Sunset headers"],
  },
  contexts: {
    "signatures no longer ask": ["runtime/types.ts", 'example.project("1").datasets.list()'],
    "cheap and immutable": ["runtime/clients", "is another client; the first stays as it was"],
  },
  validation: {
    throw: ["runtime/validation", "throws for a wrong answer"],
    "report only": ["runtime/validation", "reports without breaking the call"],
    off: ["runtime/validation", "can be off"],
    "an observer breaks nothing": [
      "runtime/validation",
      "is not broken by an observer that throws",
    ],
  },
  platforms: {
    "web standards only": ["runtime/platforms", "needs nothing but the web's globals"],
    browsers: ["browser/client", "the generated client in Chromium"],
    "any fetch": ["runtime/time", "a fetch, a credential or a hook that pays no heed"],
  },
  "faults on the wire": {
    "a reset before headers": ["runtime/retries", "a reset before the headers"],
    "a reset in headers": ["runtime/retries", "a reset in the headers"],
    "a reset in the body": ["runtime/retries", "a reset in the body"],
    "slow headers": ["runtime/time", "slow headers"],
    "a slow body": ["runtime/time", "a slow body"],
    "a never-ending body": ["runtime/time", "a body that never ends"],
    "429 with Retry-After": ["runtime/retries", "429 with Retry-After in seconds"],
    "429 without": ["runtime/retries", "429 without Retry-After"],
    "503 with Retry-After": ["runtime/retries", "503 with Retry-After"],
    "503 without": ["runtime/retries", "503 without Retry-After"],
    "a redirect to itself": ["runtime/origins", "nor for ever"],
    "a redirect to another origin": ["runtime/origins", "a redirect, where the operation does not"],
    "HTML errors": ["runtime/retries", "an HTML 502"],
    "empty bodies of JSON type": ["runtime/errors", "an empty body of JSON type"],
    "invalid UTF-8": ["runtime/errors", "invalid UTF-8 becomes U+FFFD"],
    "broken JSON": ["runtime/errors", "broken JSON"],
    "huge JSON": ["runtime/errors", '"huge"'],
    "the wrong content type": ["runtime/errors", "JSON of the wrong type"],
    "chunked and gzip": ["runtime/errors", "chunked and compressed"],
    "a link that repeats the key": ["runtime/hostile", "where the service repeats it in a link"],
    "a fetch that is wrong": ["runtime/hostile", "a fetch of one's own"],
    "streams of calls that are given up": ["runtime/given-up", "the ones after it too"],
    "gzip that is none": ["runtime/errors", "calls itself gzip and is none"],
    "next links to elsewhere": ["runtime/origins", "a link to the next page"],
    "all at once": ["soak/soak", "30 % faults"],
  },
};

/** The sections of READMEs that tell of it, by the test that compiles and runs their code. */
const sections: Readonly<
  Partial<Record<string, Readonly<Record<string, "readme" | "transfers">>>>
> = {
  retries: { Retries: "readme" },
  time: { "Limits of time": "readme" },
  errors: { Errors: "readme", "Errors as values": "readme" },
  pages: { Pages: "readme" },
  credentials: { Credentials: "readme" },
  requests: { "Safe requests": "readme" },
  bodies: {
    Uploads: "transfers",
    "Bytes as a body": "transfers",
    "Bodies of several media types": "transfers",
    Downloads: "readme",
    "Events and lines": "transfers",
  },
  watching: {
    "Hooks and logs": "readme",
    "Status and headers": "readme",
    Previews: "readme",
    "What will go": "readme",
  },
  contexts: { "A first call": "readme", "Other clients": "readme" },
  validation: { Validation: "readme" },
  platforms: { "Other clients": "readme" },
};

test.each(Object.keys(promises).filter((group) => group != "faults on the wire"))(
  "READMEs tell of %s, in code that a test runs",
  (group) => {
    expect(Object.keys(sections[group] ?? {})).not.toHaveLength(0);
    for (const [heading, name] of Object.entries(sections[group]!)) {
      const text = readFileSync(new URL(`../client/${name}.test.ts`, import.meta.url), "utf8");
      expect(text).toContain(`"${heading}`);
      const guide = new URL("../../templates/client/", import.meta.url);
      const said = readdirSync(guide, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => readFileSync(new URL(file, guide), "utf8"))
        .join("");
      expect(said).toContain(`## ${heading}`);
    }
  },
);

describe.each(Object.entries(promises))(
  "what the client promises of %s has its test",
  (_, rows) => {
    test.each(Object.entries(rows))("%s", (_, [file, name]) => {
      const path = file.endsWith(".ts") ? file : `${file}.test.ts`;
      const text = readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
      expect(text).toContain(name);
    });
  },
);
