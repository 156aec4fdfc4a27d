import type { WireRow } from "../row.js";
import { envelope, ids, json, moment, page, user } from "./answers.js";

const item = {
  id: ids.first,
  dataset: ids.second,
  input: null,
  output: null,
  metadata: null,
  ref_trace_id: "string",
  ref_timestamp: moment,
  ref_source_id: "string",
  deleted: true,
  created_at: moment,
  updated_at: moment,
  created_by: user,
  team: 0,
};

/** Dataset items, under both prefixes. */
export const datasetItems: readonly WireRow[] = [
  {
    op: "datasetItems.list",
    shows: "a filter by uuid, the projects prefix",
    input: { dataset: ids.second, limit: 100, offset: 0 },
    request: {
      method: "GET",
      url: "/api/projects/98765/dataset_items/?dataset=d93f2be0-02b1-4d87-8b6e-fc5cba21ed8d&limit=100&offset=0",
    },
    answer: json(200, page(item)),
    outcome: { output: page(item) },
  },
  {
    op: "datasetItems.create",
    shows: "fields of any JSON: text, number, list, null",
    input: {
      body: {
        dataset: ids.second,
        input: "What is 2 + 2?",
        output: 4,
        metadata: [1, "two", null],
        ref_trace_id: null,
        ref_timestamp: moment,
        ref_source_id: "",
        deleted: false,
      },
    },
    request: {
      method: "POST",
      url: "/api/projects/98765/dataset_items/",
      body: {
        json: {
          dataset: "d93f2be0-02b1-4d87-8b6e-fc5cba21ed8d",
          input: "What is 2 + 2?",
          output: 4,
          metadata: [1, "two", null],
          ref_trace_id: null,
          ref_timestamp: "2019-08-24T14:15:22Z",
          ref_source_id: "",
          deleted: false,
        },
      },
    },
    answer: json(201, item),
    outcome: { output: item },
  },
  {
    op: "datasetItems.retrieve",
    shows: "two path parameters",
    input: { id: ids.first },
    request: {
      method: "GET",
      url: "/api/projects/98765/dataset_items/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
    },
    answer: json(200, item),
    outcome: { output: item },
  },
  {
    op: "datasetItems.update",
    shows: "null is sent as null",
    input: { id: ids.first, body: { input: null, ref_timestamp: null } },
    request: {
      method: "PATCH",
      url: "/api/projects/98765/dataset_items/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
      body: { json: { input: null, ref_timestamp: null } },
    },
    answer: json(200, item),
    outcome: { output: item },
  },
  {
    op: "datasetItems.destroy",
    shows: "a delete that is always refused; documented under the environments prefix only",
    input: { id: ids.first },
    request: {
      method: "DELETE",
      url: "/api/environments/98765/dataset_items/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
    },
    answer: { status: 405 },
    outcome: { error: { name: "ApiError", status: 405, body: undefined } },
  },
  {
    op: "environments.datasetItems.retrieve",
    shows: "the twin under the environments prefix, refused for want of a scope",
    input: { id: ids.first },
    request: {
      method: "GET",
      url: "/api/environments/98765/dataset_items/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
    },
    answer: json(
      403,
      envelope("authentication_error", "permission_denied", "API key missing required scope"),
    ),
    outcome: {
      error: {
        name: "PermissionError",
        status: 403,
        body: envelope(
          "authentication_error",
          "permission_denied",
          "API key missing required scope",
        ),
      },
    },
  },
  {
    op: "environments.datasetItems.update",
    shows: "the twin under the environments prefix",
    input: { id: ids.first, body: { dataset: ids.third } },
    request: {
      method: "PATCH",
      url: "/api/environments/98765/dataset_items/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
      body: { json: { dataset: "91c1994f-b1db-4fef-840d-7d3ab2984871" } },
    },
    answer: json(200, item),
    outcome: { output: item },
  },
];
