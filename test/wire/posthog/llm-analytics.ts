import type { WireRow } from "../row.js";
import { envelope, ids, json, moment, user } from "./answers.js";

const review = {
  id: ids.first,
  trace_id: "string",
  comment: "string",
  created_at: moment,
  updated_at: moment,
  created_by: user,
  reviewed_by: user,
  scores: [
    {
      id: ids.first,
      definition_id: ids.third,
      definition_name: "string",
      definition_kind: "categorical",
      definition_archived: true,
      definition_version_id: ids.fourth,
      definition_version: 0,
      definition_config: {
        options: [{ key: "string", label: "string" }],
        selection_mode: "single",
        min_selections: 1,
        max_selections: 1,
      },
      categorical_values: ["string"],
      numeric_value: "12.5",
      boolean_value: true,
      created_at: moment,
      updated_at: moment,
    },
  ],
  team: 0,
};

const scores = [
  { definition_id: ids.third, categorical_values: ["good"] },
  { definition_id: ids.fourth, definition_version_id: null, numeric_value: "0.5" },
  { definition_id: ids.second, boolean_value: false },
];

/** Trace reviews and translation. */
export const llmAnalytics: readonly WireRow[] = [
  {
    op: "traceReviews.create",
    shows: "a nested list in a body",
    input: { body: { trace_id: "trace 1", comment: "", scores, queue_id: ids.first } },
    request: {
      method: "POST",
      url: "/api/environments/98765/llm_analytics/trace_reviews/",
      body: { json: { trace_id: "trace 1", comment: "", scores, queue_id: ids.first } },
    },
    answer: json(201, review),
    outcome: { output: review },
  },
  {
    op: "traceReviews.create",
    shows: "one review a trace",
    input: { body: { trace_id: "trace 1" } },
    request: {
      method: "POST",
      url: "/api/environments/98765/llm_analytics/trace_reviews/",
      body: { json: { trace_id: "trace 1" } },
    },
    answer: json(400, envelope("validation_error", "invalid_input", "Reviewed.", "trace_id")),
    outcome: {
      error: {
        name: "BadRequestError",
        status: 400,
        body: envelope("validation_error", "invalid_input", "Reviewed.", "trace_id"),
      },
    },
  },
  {
    op: "traceReviews.retrieve",
    shows: "a path below a path",
    input: { id: ids.first },
    request: {
      method: "GET",
      url: "/api/environments/98765/llm_analytics/trace_reviews/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
    },
    answer: json(200, review),
    outcome: { output: review },
  },
  {
    op: "traceReviews.update",
    shows: "an empty list takes the scores away",
    input: { id: ids.first, body: { scores: [] } },
    request: {
      method: "PATCH",
      url: "/api/environments/98765/llm_analytics/trace_reviews/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
      body: { json: { scores: [] } },
    },
    answer: json(200, review),
    outcome: { output: review },
  },
  {
    op: "traceReviews.destroy",
    shows: "a delete without an answer's body",
    input: { id: ids.first },
    request: {
      method: "DELETE",
      url: "/api/environments/98765/llm_analytics/trace_reviews/497f6eca-6276-4993-bfeb-53cbbbba6f08/",
    },
    answer: { status: 204 },
    outcome: { output: undefined },
  },
  {
    op: "llmAnalytics.translate",
    shows: "a POST that answers 200",
    input: { body: { text: "Guten Tag\n", target_language: "en" } },
    request: {
      method: "POST",
      url: "/api/environments/98765/llm_analytics/translate/",
      body: { json: { text: "Guten Tag\n", target_language: "en" } },
    },
    answer: json(200, { translation: "Good day", detected_language: null, provider: "openai" }),
    outcome: { output: { translation: "Good day", detected_language: null, provider: "openai" } },
  },
  {
    op: "llmAnalytics.translate",
    shows: "the organization has not agreed",
    input: { body: { text: "Guten Tag" } },
    request: {
      method: "POST",
      url: "/api/environments/98765/llm_analytics/translate/",
      body: { json: { text: "Guten Tag" } },
    },
    answer: json(403, envelope("authentication_error", "permission_denied", "AI is not approved.")),
    outcome: {
      error: {
        name: "PermissionError",
        status: 403,
        body: envelope("authentication_error", "permission_denied", "AI is not approved."),
      },
    },
  },
];
