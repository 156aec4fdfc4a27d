import type { WireRow } from "../row.js";
import { ids, json, moment, page } from "./answers.js";

const source = {
  id: ids.first,
  created_at: moment,
  created_by: "user@example.com",
  status: "Completed",
  source_type: "Stripe",
  latest_error: null,
  prefix: "shop_",
  description: "string",
  last_run_at: "2019-08-24T14:15:22Z",
  schemas: [
    {
      id: ids.second,
      name: "Charge",
      table: null,
      should_sync: true,
      last_synced_at: null,
      latest_error: null,
      incremental: false,
      status: "Completed",
      sync_type: "full_refresh",
      incremental_field: null,
      incremental_field_type: null,
      sync_frequency: "6hour",
      sync_time_of_day: "00:00:00",
    },
  ],
  job_inputs: { stripe_account_id: "acct_1" },
  revenue_analytics_config: { enabled: true, include_invoiceless_charges: true },
  user_access_level: "editor",
};

const job = {
  id: ids.third,
  created_at: moment,
  created_by: null,
  finished_at: null,
  status: "Running",
  schema: { id: ids.second, name: "Charge", should_sync: true, last_synced_at: null },
  rows_synced: 12,
  latest_error: null,
  workflow_run_id: null,
};

const table = {
  table: "customers",
  should_sync: false,
  incremental_fields: [{ field: "updated_at" }],
  incremental_available: true,
  append_available: true,
  incremental_field: "updated_at",
  sync_type: null,
  rows: null,
};

const url = "/api/environments/98765/external_data_sources/";

/** External data sources and their actions. */
export const externalDataSources: readonly WireRow[] = [
  {
    op: "externalDataSources.list",
    shows: "a source type that is not among the known ones passes",
    input: { search: "stripe", limit: 1 },
    request: { method: "GET", url: `${url}?limit=1&search=stripe` },
    answer: json(200, page({ ...source, source_type: "SomethingNew" })),
    outcome: { output: page({ ...source, source_type: "SomethingNew" }) },
  },
  {
    op: "externalDataSources.create",
    shows: "the body that the service takes, and its short answer",
    input: {
      body: {
        source_type: "Postgres",
        payload: { host: "db.example.com", schemas: [{ name: "users", should_sync: true }] },
        prefix: "",
      },
    },
    request: {
      method: "POST",
      url,
      body: {
        json: {
          source_type: "Postgres",
          payload: { host: "db.example.com", schemas: [{ name: "users", should_sync: true }] },
          prefix: "",
        },
      },
    },
    answer: json(201, { id: ids.first }),
    outcome: { output: { id: ids.first } },
  },
  {
    op: "externalDataSources.create",
    shows: "an error body with a message only",
    input: { body: { source_type: "Stripe", payload: { schemas: [{ name: "Charge" }] } } },
    request: {
      method: "POST",
      url,
      body: { json: { source_type: "Stripe", payload: { schemas: [{ name: "Charge" }] } } },
    },
    answer: json(400, { message: "Prefix is required." }),
    outcome: {
      error: { name: "BadRequestError", status: 400, body: { message: "Prefix is required." } },
    },
  },
  {
    op: "externalDataSources.retrieve",
    shows: "a source with its schemas",
    input: { id: ids.first },
    request: { method: "GET", url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/` },
    answer: json(200, source),
    outcome: { output: source },
  },
  {
    op: "externalDataSources.update",
    shows: "fields that are only ever sent",
    input: {
      id: ids.first,
      body: { client_secret: "s3cret", account_id: "acct_1", job_inputs: { a: 1 } },
    },
    request: {
      method: "PATCH",
      url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/`,
      body: { json: { client_secret: "s3cret", account_id: "acct_1", job_inputs: { a: 1 } } },
    },
    answer: json(200, source),
    outcome: { output: source },
  },
  {
    op: "externalDataSources.destroy",
    shows: "a delete",
    input: { id: ids.first },
    request: { method: "DELETE", url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/` },
    answer: { status: 204 },
    outcome: { output: undefined },
  },
  {
    op: "externalDataSources.jobs",
    shows: "timestamps in a query, a list without an envelope",
    input: { id: ids.first, after: "2024-01-01T00:00:00+02:00", before: "2024-02-01T00:00:00Z" },
    request: {
      method: "GET",
      url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/jobs/?after=2024-01-01T00%3A00%3A00%2B02%3A00&before=2024-02-01T00%3A00%3A00Z`,
    },
    answer: json(200, [job]),
    outcome: { output: [job] },
  },
  {
    op: "externalDataSources.reload",
    shows: "a 200 without a body",
    input: { id: ids.first },
    request: { method: "POST", url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/reload/` },
    answer: { status: 200 },
    outcome: { output: undefined },
  },
  {
    op: "externalDataSources.updateRevenueAnalyticsConfig",
    shows: "booleans in a body",
    input: { id: ids.first, body: { enabled: false, include_invoiceless_charges: true } },
    request: {
      method: "PATCH",
      url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/revenue_analytics_config/`,
      body: { json: { enabled: false, include_invoiceless_charges: true } },
    },
    answer: json(200, source),
    outcome: { output: source },
  },
  {
    op: "externalDataSources.databaseSchema",
    shows: "a body with keys beyond those that are listed",
    input: { body: { source_type: "Postgres", host: "db.example.com", port: 5432 } },
    request: {
      method: "POST",
      url: `${url}database_schema/`,
      body: { json: { source_type: "Postgres", host: "db.example.com", port: 5432 } },
    },
    answer: json(200, [table]),
    outcome: { output: [table] },
  },
  {
    op: "externalDataSources.sourcePrefix",
    shows: "a 200 without a body after a body",
    input: { body: { source_type: "Stripe", prefix: "shop_" } },
    request: {
      method: "POST",
      url: `${url}source_prefix/`,
      body: { json: { source_type: "Stripe", prefix: "shop_" } },
    },
    answer: { status: 200 },
    outcome: { output: undefined },
  },
  {
    op: "externalDataSources.wizard",
    shows: "an object by source type",
    request: { method: "GET", url: `${url}wizard/` },
    answer: json(200, { Stripe: { name: "Stripe", fields: [], featured: true } }),
    outcome: { output: { Stripe: { name: "Stripe", fields: [], featured: true } } },
  },
];
