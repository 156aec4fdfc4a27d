import type { WireRow } from "../row.js";
import { envelope, ids, json, moment, user } from "./answers.js";

const definition = {
  id: ids.first,
  name: "$pageview",
  owner: null,
  description: "string",
  tags: ["web"],
  created_at: moment,
  updated_at: moment,
  updated_by: user,
  last_seen_at: moment,
  last_updated_at: moment,
  verified: true,
  verified_at: moment,
  verified_by: user,
  hidden: false,
  enforcement_mode: "allow",
  is_action: true,
  action_id: 0,
  is_calculating: true,
  last_calculated_at: moment,
  created_by: user,
  post_to_slack: false,
  default_columns: ["string"],
  media_preview_urls: ["string"],
};

const byName = {
  id: ids.first,
  name: "$pageview",
  created_at: null,
  last_seen_at: null,
  last_updated_at: moment,
  tags: [],
  enforcement_mode: "reject",
  primary_property: null,
  is_action: false,
  action_id: 0,
  is_calculating: false,
  last_calculated_at: moment,
  created_by: user,
  post_to_slack: false,
};

const sources = {
  content: "package typed\n",
  event_count: 3,
  schema_hash: "abc",
  generator_version: "1.0.0",
};

const url = "/api/projects/98765/event_definitions/";

/** Event definitions and the sources that are made of them. */
export const eventDefinitions: readonly WireRow[] = [
  {
    op: "eventDefinitions.retrieve",
    shows: "an event that nobody owns",
    input: { id: ids.first },
    request: { method: "GET", url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/` },
    answer: json(200, definition),
    outcome: { output: definition },
  },
  {
    op: "eventDefinitions.update",
    shows: "every field of the page",
    input: {
      id: ids.first,
      body: {
        name: "$pageview",
        owner: 7,
        description: null,
        tags: ["web", "core"],
        verified: true,
        hidden: false,
        enforcement_mode: "reject",
        post_to_slack: true,
        default_columns: [],
      },
    },
    request: {
      method: "PATCH",
      url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/`,
      body: {
        json: {
          name: "$pageview",
          owner: 7,
          description: null,
          tags: ["web", "core"],
          verified: true,
          hidden: false,
          enforcement_mode: "reject",
          post_to_slack: true,
          default_columns: [],
        },
      },
    },
    answer: json(200, { ...definition, owner: user }),
    outcome: { output: { ...definition, owner: user } },
  },
  {
    op: "eventDefinitions.destroy",
    shows: "a delete",
    input: { id: ids.first },
    request: { method: "DELETE", url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/` },
    answer: { status: 204 },
    outcome: { output: undefined },
  },
  {
    op: "eventDefinitions.metrics",
    shows: "a small object",
    input: { id: ids.first },
    request: { method: "GET", url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/metrics/` },
    answer: json(200, { query_usage_30_day: 12 }),
    outcome: { output: { query_usage_30_day: 12 } },
  },
  {
    op: "eventDefinitions.byName",
    shows: "a required parameter of the query",
    input: { name: "$pageview & co" },
    request: { method: "GET", url: `${url}by_name/?name=%24pageview%20%26%20co` },
    answer: json(200, byName),
    outcome: { output: byName },
  },
  {
    op: "eventDefinitions.byName",
    shows: "a name that nothing has",
    input: { name: "none" },
    request: { method: "GET", url: `${url}by_name/?name=none` },
    answer: json(404, envelope("invalid_request", "not_found", "Not found.")),
    outcome: {
      error: {
        name: "NotFoundError",
        status: 404,
        body: envelope("invalid_request", "not_found", "Not found."),
      },
    },
  },
  ...["golang", "python", "typescript"].map((language) => ({
    op: `eventDefinitions.${language}`,
    shows: "source code in an envelope of JSON",
    request: { method: "GET", url: `${url}${language}/` },
    answer: json(200, sources),
    outcome: { output: sources },
  })),
];
