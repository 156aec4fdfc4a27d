import type { WireRow } from "../row.js";

const nothing = { status: 204 } as const;
const done = { output: undefined } as const;

/** Parameters and bodies of every kind, of the document beside this file. */
export const rows: readonly WireRow[] = [
  {
    op: "params.headers",
    shows: "parameters in headers and cookies",
    input: {
      kind: "a/b",
      "X-Trace": "abc; d=1",
      "X-Ids": [1, 2, 3],
      "X-Point": { x: 1, y: -2 },
      session: "s 1",
      flags: ["a", "b c"],
    },
    request: {
      method: "GET",
      url: "/v1/headers/a%2Fb",
      headers: {
        "x-trace": "abc; d=1",
        "x-ids": "1,2,3",
        "x-point": "x=1,y=-2",
        cookie: "session=s%201; flags=a,b%20c",
      },
    },
    answer: nothing,
    outcome: done,
  },
  {
    op: "params.headers",
    shows: "optional ones are left out",
    input: { kind: "a", "X-Trace": "t" },
    request: {
      method: "GET",
      url: "/v1/headers/a",
      headers: { "x-trace": "t", "x-ids": null, "x-point": null, cookie: null },
    },
    answer: nothing,
    outcome: done,
  },
  {
    op: "params.query",
    shows: "every style of the query",
    input: {
      repeated: ["a", "b&c"],
      comma: [1, 2],
      space: ["a", "b"],
      pipe: ["a", "b"],
      deep: { a: 1, b: "x y" },
      spread: { from: 1, to: 2 },
      json: { a: [1, null] },
      reserved: "a/b?c=d",
      "odd[name]": "v",
      flag: false,
      ratio: 0.5,
    },
    request: {
      method: "GET",
      url:
        "/v1/query?repeated=a&repeated=b%26c&comma=1,2&space=a%20b&pipe=a%7Cb" +
        "&deep%5Ba%5D=1&deep%5Bb%5D=x%20y&from=1&to=2&json=%7B%22a%22%3A%5B1%2Cnull%5D%7D" +
        "&reserved=a/b?c=d&odd%5Bname%5D=v&flag=false&ratio=0.5",
    },
    answer: nothing,
    outcome: done,
  },
  {
    op: "params.path",
    shows: "label, matrix, a list, and a parameter inside a segment",
    input: { label: "l 1", matrix: 5, list: ["a", "b,c"], inner: "-" },
    request: { method: "GET", url: "/v1/styles/.l%201/;matrix=5/a,b%2Cc/x-y" },
    answer: nothing,
    outcome: done,
  },
  {
    op: "bodies.form",
    shows: "a form",
    input: { body: { name: "A & B ü", age: 3, tags: ["x", "y z"] } },
    request: {
      method: "POST",
      url: "/v1/form",
      body: {
        text: "name=A%20%26%20B%20%C3%BC&age=3&tags=x&tags=y%20z",
        type: "application/x-www-form-urlencoded",
      },
    },
    answer: nothing,
    outcome: done,
  },
  {
    op: "bodies.upload",
    shows: "a multipart body with a file, text and JSON",
    input: {
      body: {
        title: "Käse",
        meta: { size: 5 },
        file: new File(["bytes"], "notes.txt", { type: "text/plain" }),
      },
    },
    request: {
      method: "POST",
      url: "/v1/files",
      body: {
        parts: [
          { name: "title", text: "Käse" },
          { name: "meta", type: "application/json", text: '{"size":5}' },
          { name: "file", filename: "notes.txt", type: "text/plain", text: "bytes" },
        ],
      },
    },
    answer: { status: 201, body: { json: { id: 1 } } },
    outcome: { output: { id: 1 } },
  },
  {
    op: "bodies.bytes",
    shows: "bytes out and in",
    input: { body: new Uint8Array([0, 255, 128]) },
    request: {
      method: "PUT",
      url: "/v1/bytes",
      body: { base64: "AP+A", type: "application/octet-stream" },
    },
    answer: { status: 200, body: { base64: "AP+A", type: "application/octet-stream" } },
    outcome: { download: { base64: "AP+A", type: "application/octet-stream" } },
  },
  {
    op: "bodies.text",
    shows: "text out and in",
    input: { body: "Grüße\n" },
    request: { method: "PUT", url: "/v1/text", body: { text: "Grüße\n", type: "text/plain" } },
    answer: { status: 200, body: { text: "Grüße\n", type: "text/plain; charset=utf-8" } },
    outcome: { output: "Grüße\n" },
  },
  {
    op: "bodies.either",
    shows: "of several media types the first where none is named",
    input: { body: { a: 1 } },
    request: { method: "POST", url: "/v1/either", body: { json: { a: 1 } } },
    answer: { status: 200, body: { json: { a: 1 } } },
    outcome: { output: { a: 1 } },
  },
  {
    op: "bodies.either",
    shows: "another one by its name, and an answer of another type",
    input: { contentType: "text/csv", body: "a\n1\n" },
    request: { method: "POST", url: "/v1/either", body: { text: "a\n1\n", type: "text/csv" } },
    answer: { status: 200, body: { text: "a\n1\n", type: "text/csv" } },
    outcome: { output: "a\n1\n" },
  },
  {
    op: "bodies.either",
    shows: "the form among several",
    input: { contentType: "application/x-www-form-urlencoded", body: { a: 1 } },
    request: {
      method: "POST",
      url: "/v1/either",
      body: { text: "a=1", type: "application/x-www-form-urlencoded" },
    },
    answer: { status: 200, body: { json: { a: 2 } } },
    outcome: { output: { a: 2 } },
  },
  {
    op: "bodies.suffix",
    shows: "JSON under another name, out and in",
    input: { body: { a: null } },
    request: {
      method: "PATCH",
      url: "/v1/suffix",
      headers: { accept: "application/vnd.kinds+json" },
      body: { text: '{"a":null}', type: "application/merge-patch+json" },
    },
    answer: { status: 200, body: { text: '{"a":2}', type: "application/vnd.kinds+json" } },
    outcome: { output: { a: 2 } },
  },
  {
    op: "bodies.suffix",
    shows: "a problem is read as JSON",
    input: { body: { a: 1 } },
    request: {
      method: "PATCH",
      url: "/v1/suffix",
      body: { text: '{"a":1}', type: "application/merge-patch+json" },
    },
    answer: { status: 422, body: { text: '{"title":"No"}', type: "application/problem+json" } },
    outcome: { error: { name: "UnprocessableError", status: 422, body: { title: "No" } } },
  },
  {
    op: "bodies.suffix",
    shows: "the default answer stands for every other status",
    input: { body: { a: 1 } },
    request: {
      method: "PATCH",
      url: "/v1/suffix",
      body: { text: '{"a":1}', type: "application/merge-patch+json" },
    },
    answer: { status: 418, body: { text: '{"title":"Tea"}', type: "application/problem+json" } },
    outcome: { error: { name: "ApiError", status: 418, body: { title: "Tea" } } },
  },
];
