import type { WirePages, WireRow } from "../row.js";
import { envelope, ids, json, moment, page, user } from "./answers.js";

const dataset = {
  id: ids.first,
  name: "Checkout answers",
  description: "string",
  metadata: null,
  created_at: moment,
  updated_at: moment,
  deleted: true,
  created_by: user,
  team: 0,
};

const refusal = { status: 405 } as const;

/** Datasets, under both prefixes. */
export const datasets: readonly WireRow[] = [
  {
    op: "datasets.list",
    shows: "a list without any parameter",
    request: { method: "GET", url: "/api/environments/98765/datasets/" },
    answer: json(200, page(dataset)),
    outcome: { output: page(dataset) },
  },
  {
    op: "datasets.list",
    shows: "arrays as one value with commas, a search that needs encoding, numbers",
    input: {
      project_id: "12",
      id__in: [ids.first, ids.second],
      limit: 10,
      offset: 20,
      order_by: ["-created_at", "updated_at"],
      search: "50% & more? ü/+#",
    },
    request: {
      method: "GET",
      url:
        "/api/environments/12/datasets/" +
        "?id__in=497f6eca-6276-4993-bfeb-53cbbbba6f08,d93f2be0-02b1-4d87-8b6e-fc5cba21ed8d" +
        "&limit=10&offset=20&order_by=-created_at,updated_at&search=50%25%20%26%20more%3F%20%C3%BC%2F%2B%23",
    },
    answer: json(200, page()),
    outcome: { output: page() },
  },
  {
    op: "datasets.list",
    shows: "zero and empty text are values, an empty array and undefined are not",
    input: { id__in: [], limit: undefined, offset: 0, search: "" },
    request: { method: "GET", url: "/api/environments/98765/datasets/?offset=0&search=" },
    answer: json(200, page()),
    outcome: { output: page() },
  },
  {
    op: "datasets.list",
    shows: "a key that is not accepted",
    request: { method: "GET", url: "/api/environments/98765/datasets/" },
    answer: json(
      401,
      envelope("authentication_error", "authentication_failed", "Invalid personal API key."),
    ),
    outcome: {
      error: {
        name: "AuthenticationError",
        status: 401,
        body: envelope(
          "authentication_error",
          "authentication_failed",
          "Invalid personal API key.",
        ),
      },
    },
  },
  {
    op: "datasets.create",
    shows: "a JSON body with null, nested values and text beyond ASCII",
    input: {
      body: {
        name: "Käse „quoted“",
        description: null,
        metadata: { tags: ["a", 1, null, { deep: true }] },
      },
    },
    request: {
      method: "POST",
      url: "/api/environments/98765/datasets/",
      body: {
        json: {
          name: "Käse „quoted“",
          description: null,
          metadata: { tags: ["a", 1, null, { deep: true }] },
        },
      },
    },
    answer: json(201, dataset),
    outcome: { output: dataset },
  },
  {
    op: "datasets.create",
    shows: "a validation error names its field",
    input: { body: { name: "" } },
    request: {
      method: "POST",
      url: "/api/environments/98765/datasets/",
      body: { json: { name: "" } },
    },
    answer: json(
      400,
      envelope("validation_error", "blank", "This field may not be blank.", "name"),
    ),
    outcome: {
      error: {
        name: "BadRequestError",
        status: 400,
        body: envelope("validation_error", "blank", "This field may not be blank.", "name"),
      },
    },
  },
  {
    op: "datasets.retrieve",
    shows: "two path parameters, the projects prefix",
    input: { id: ids.first },
    request: {
      method: "GET",
      url: "/api/projects/98765/datasets/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
    },
    answer: json(200, dataset),
    outcome: { output: dataset },
  },
  {
    op: "datasets.retrieve",
    shows: "a deleted dataset is not found",
    input: { id: ids.second },
    request: {
      method: "GET",
      url: "/api/projects/98765/datasets/d93f2be0-02b1-4d87-8b6e-fc5cba21ed8d/",
    },
    answer: json(404, envelope("invalid_request", "not_found", "Not found.")),
    outcome: {
      error: {
        name: "NotFoundError",
        status: 404,
        body: envelope("invalid_request", "not_found", "Not found."),
      },
    },
  },
  {
    op: "datasets.update",
    shows: "a PATCH sends what it is given and nothing else",
    input: { id: ids.first, body: { deleted: true } },
    request: {
      method: "PATCH",
      url: "/api/projects/98765/datasets/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
      body: { json: { deleted: true } },
    },
    answer: json(200, dataset),
    outcome: { output: dataset },
  },
  {
    op: "datasets.destroy",
    shows: "a delete that is always refused, without a body",
    input: { id: ids.first },
    request: {
      method: "DELETE",
      url: "/api/projects/98765/datasets/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
    },
    answer: refusal,
    outcome: { error: { name: "ApiError", status: 405, body: undefined } },
  },
  {
    op: "environments.datasets.retrieve",
    shows: "the twin under the environments prefix",
    input: { id: ids.first },
    request: {
      method: "GET",
      url: "/api/environments/98765/datasets/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
    },
    answer: json(200, dataset),
    outcome: { output: dataset },
  },
  {
    op: "environments.datasets.update",
    shows: "the twin under the environments prefix",
    input: { id: ids.first, project_id: "1", body: { description: "New", metadata: [] } },
    request: {
      method: "PATCH",
      url: "/api/environments/1/datasets/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
      body: { json: { description: "New", metadata: [] } },
    },
    answer: json(200, dataset),
    outcome: { output: dataset },
  },
  {
    op: "environments.datasets.destroy",
    shows: "a delete that is always refused",
    input: { id: ids.first },
    request: {
      method: "DELETE",
      url: "/api/environments/98765/datasets/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
    },
    answer: refusal,
    outcome: { error: { name: "ApiError", status: 405, body: undefined } },
  },
];

/** Lists that are followed by the links of their answers. */
export const datasetPages: readonly WirePages[] = [
  {
    op: "datasets.list",
    shows: "the link to the next page is followed, with the parameters it has",
    input: { limit: 1, search: "a b" },
    exchanges: [
      {
        request: { method: "GET", url: "/api/environments/98765/datasets/?limit=1&search=a%20b" },
        answer: json(200, {
          count: 2,
          next: "{server}/api/environments/98765/datasets/?limit=1&offset=1&search=a+b",
          previous: null,
          results: [dataset],
        }),
      },
      {
        request: {
          method: "GET",
          url: "/api/environments/98765/datasets/?limit=1&offset=1&search=a+b",
        },
        answer: json(200, {
          count: 2,
          next: null,
          previous: "{server}/api/environments/98765/datasets/?limit=1&search=a+b",
          results: [{ ...dataset, id: ids.second }],
        }),
      },
    ],
    items: [dataset, { ...dataset, id: ids.second }],
  },
];
