import type { WireRow } from "../row.js";
import { ids, json, moment, user } from "./answers.js";

const entry = {
  id: ids.first,
  path: "Unfiled/Insights/A\\/B",
  depth: 3,
  type: "insight",
  ref: "abc",
  href: "/insights/abc",
  meta: null,
  shortcut: false,
  created_at: moment,
  last_viewed_at: null,
};

const entries = { count: 1, next: null, previous: null, results: [entry], users: [user] };

const url = "/api/projects/98765/file_system/";

/** The project's file tree. */
export const fileSystem: readonly WireRow[] = [
  {
    op: "fileSystem.list",
    shows: "a search with its own grammar, and users beside the results",
    input: { search: 'type:insight -path:"a b" user:me' },
    request: {
      method: "GET",
      url: `${url}?search=type%3Ainsight%20-path%3A%22a%20b%22%20user%3Ame`,
    },
    answer: json(200, entries),
    outcome: { output: entries },
  },
  {
    op: "fileSystem.create",
    shows: "a backslash in a body",
    input: { body: { path: "Unfiled/Insights/A\\/B", type: "insight", meta: { a: [] } } },
    request: {
      method: "POST",
      url,
      body: { json: { path: "Unfiled/Insights/A\\/B", type: "insight", meta: { a: [] } } },
    },
    answer: json(201, entry),
    outcome: { output: entry },
  },
  {
    op: "fileSystem.retrieve",
    shows: "one entry",
    input: { id: ids.first },
    request: { method: "GET", url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/` },
    answer: json(200, entry),
    outcome: { output: entry },
  },
  {
    op: "fileSystem.update",
    shows: "nulls in a body",
    input: { id: ids.first, body: { path: "New", ref: null, href: null, shortcut: null } },
    request: {
      method: "PATCH",
      url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/`,
      body: { json: { path: "New", ref: null, href: null, shortcut: null } },
    },
    answer: json(200, entry),
    outcome: { output: entry },
  },
  {
    op: "fileSystem.destroy",
    shows: "a delete",
    input: { id: ids.first },
    request: { method: "DELETE", url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/` },
    answer: { status: 204 },
    outcome: { output: undefined },
  },
  {
    op: "fileSystem.count",
    shows: "a POST that sends nothing and computes",
    input: { id: ids.first },
    request: { method: "POST", url: `${url}497f6eca-6276-4993-bfeb-53cbbbba6f08/count/` },
    answer: json(200, { count: 12 }),
    outcome: { output: { count: 12 } },
  },
  {
    op: "fileSystem.count",
    shows: "an error body with a detail only",
    input: { id: ids.second },
    request: { method: "POST", url: `${url}d93f2be0-02b1-4d87-8b6e-fc5cba21ed8d/count/` },
    answer: json(400, { detail: "Not a folder." }),
    outcome: {
      error: { name: "BadRequestError", status: 400, body: { detail: "Not a folder." } },
    },
  },
];
