import type { WireRow } from "../row.js";
import { envelope, json, moment, page } from "./answers.js";

const asset = {
  id: 0,
  dashboard: 0,
  insight: null,
  export_format: "image/png",
  created_at: moment,
  has_content: true,
  export_context: null,
  filename: "string",
  expires_after: moment,
  exception: null,
};

const url = "/api/projects/98765/exports/";

/** Exports: numbers in paths, and bytes. */
export const exportedAssets: readonly WireRow[] = [
  {
    op: "exports.list",
    shows: "limit and offset",
    input: { limit: 2, offset: 4 },
    request: { method: "GET", url: `${url}?limit=2&offset=4` },
    answer: json(200, page(asset)),
    outcome: { output: page(asset) },
  },
  {
    op: "exports.create",
    shows: "an enum in a body",
    input: { body: { insight: 12, export_format: "text/csv", export_context: { columns: ["a"] } } },
    request: {
      method: "POST",
      url,
      body: {
        json: { insight: 12, export_format: "text/csv", export_context: { columns: ["a"] } },
      },
    },
    answer: json(201, { ...asset, insight: 12, export_format: "text/csv" }),
    outcome: { output: { ...asset, insight: 12, export_format: "text/csv" } },
  },
  {
    op: "exports.create",
    shows: "an error about a nested field",
    input: { body: { export_format: "video/mp4" } },
    request: { method: "POST", url, body: { json: { export_format: "video/mp4" } } },
    answer: json(400, envelope("validation_error", "required", "Needed.", "export_context__0__id")),
    outcome: {
      error: {
        name: "BadRequestError",
        status: 400,
        body: envelope("validation_error", "required", "Needed.", "export_context__0__id"),
      },
    },
  },
  {
    op: "exports.retrieve",
    shows: "a number in the path",
    input: { id: 42 },
    request: { method: "GET", url: `${url}42/` },
    answer: json(200, asset),
    outcome: { output: asset },
  },
  {
    op: "exports.content",
    shows: "bytes as they are, and a boolean in the query",
    input: { id: 42, download: true },
    request: { method: "GET", url: `${url}42/content/?download=true` },
    answer: {
      status: 200,
      headers: { "content-disposition": 'attachment; filename="chart.png"' },
      body: { base64: "iVBORw0KGgoA/w==", type: "image/png" },
    },
    outcome: { download: { base64: "iVBORw0KGgoA/w==", type: "image/png" } },
  },
  {
    op: "exports.content",
    shows: "JSON that was exported is bytes as well",
    input: { id: 42 },
    request: { method: "GET", url: `${url}42/content/` },
    answer: { status: 200, body: { json: { rows: [] } } },
    outcome: { download: { base64: "eyJyb3dzIjpbXX0=", type: "application/json" } },
  },
  {
    op: "exports.content",
    shows: "nothing to download yet",
    input: { id: 43 },
    request: { method: "GET", url: `${url}43/content/` },
    answer: json(404, envelope("invalid_request", "not_found", "Content not found.")),
    outcome: {
      error: {
        name: "NotFoundError",
        status: 404,
        body: envelope("invalid_request", "not_found", "Content not found."),
      },
    },
  },
];
