import type { WirePages, WireRow } from "../row.js";
import { envelope, ids, json, moment, page, user } from "./answers.js";

const listed = {
  id: ids.first,
  deleted: false,
  name: "revenue",
  created_by: user,
  created_at: moment,
  sync_frequency: null,
  columns: [
    {
      key: "day",
      name: "day",
      type: "date",
      schema_valid: true,
      fields: null,
      table: null,
      chain: null,
    },
  ],
  status: "Completed",
  last_run_at: moment,
  managed_viewset_kind: null,
  latest_error: null,
  is_materialized: true,
  origin: "data_warehouse",
};

const query = { kind: "HogQLQuery", query: 'SELECT 1 -- "quoted"' };

const saved = {
  ...listed,
  query,
  edited_history_id: "string",
  latest_history_id: null,
  soft_update: true,
};

const activity = {
  results: [
    {
      id: ids.third,
      user,
      unread: false,
      organization_id: null,
      was_impersonated: false,
      is_system: null,
      activity: "updated",
      item_id: ids.first,
      scope: "DataWarehouseSavedQuery",
      detail: null,
      created_at: moment,
    },
  ],
  next: null,
  previous: null,
  total_count: 1,
};

const url = "/api/environments/98765/warehouse_saved_queries/";

/** Saved queries of the warehouse. */
export const savedQueries: readonly WireRow[] = [
  {
    op: "savedQueries.list",
    shows: "the number of a page",
    input: { page: 2, search: "revenue" },
    request: { method: "GET", url: `${url}?page=2&search=revenue` },
    answer: json(200, page(listed)),
    outcome: { output: page(listed) },
  },
  {
    op: "savedQueries.create",
    shows: "a new query is 201",
    input: { body: { name: "revenue", query } },
    request: { method: "POST", url, body: { json: { name: "revenue", query } } },
    answer: json(201, saved),
    outcome: { output: saved },
  },
  {
    op: "savedQueries.create",
    shows: "a query of a known name is 200",
    input: { body: { name: "revenue", query, deleted: null, soft_update: true } },
    request: {
      method: "POST",
      url,
      body: { json: { name: "revenue", query, deleted: null, soft_update: true } },
    },
    answer: json(200, saved),
    outcome: { output: saved },
  },
  {
    op: "savedQueries.retrieve",
    shows: "one query",
    input: { id: ids.first },
    request: { method: "GET", url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/` },
    answer: json(200, saved),
    outcome: { output: saved },
  },
  {
    op: "savedQueries.update",
    shows: "a stale edit is a validation error, not a conflict",
    input: { id: ids.first, body: { query, edited_history_id: "old" } },
    request: {
      method: "PATCH",
      url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/`,
      body: { json: { query, edited_history_id: "old" } },
    },
    answer: json(400, envelope("validation_error", "invalid_input", "Edited by somebody else.")),
    outcome: {
      error: {
        name: "BadRequestError",
        status: 400,
        body: envelope("validation_error", "invalid_input", "Edited by somebody else."),
      },
    },
  },
  {
    op: "savedQueries.destroy",
    shows: "a delete",
    input: { id: ids.first },
    request: { method: "DELETE", url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/` },
    answer: { status: 204 },
    outcome: { output: undefined },
  },
  {
    op: "savedQueries.activity",
    shows: "a page with an envelope of its own",
    input: { id: ids.first, limit: 10, page: 1 },
    request: {
      method: "GET",
      url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/activity/?limit=10&page=1`,
    },
    answer: json(200, activity),
    outcome: { output: activity },
  },
  {
    op: "savedQueries.ancestors",
    shows: "a body that may be given",
    input: { id: ids.first, body: { level: 1 } },
    request: {
      method: "POST",
      url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/ancestors/`,
      body: { json: { level: 1 } },
    },
    answer: json(200, { ancestors: [ids.second, "events"] }),
    outcome: { output: { ancestors: [ids.second, "events"] } },
  },
  {
    op: "savedQueries.ancestors",
    shows: "a body that may be left out",
    input: { id: ids.first },
    request: {
      method: "POST",
      url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/ancestors/`,
    },
    answer: json(200, { ancestors: [] }),
    outcome: { output: { ancestors: [] } },
  },
];

/** Pages by number. */
export const savedQueryPages: readonly WirePages[] = [
  {
    op: "savedQueries.list",
    shows: "the link to the next page",
    exchanges: [
      {
        request: { method: "GET", url },
        answer: json(200, {
          count: 2,
          next: `{server}${url}?page=2`,
          previous: null,
          results: [listed],
        }),
      },
      {
        request: { method: "GET", url: `${url}?page=2` },
        answer: json(200, page({ ...listed, id: ids.second })),
      },
    ],
    items: [listed, { ...listed, id: ids.second }],
  },
];
