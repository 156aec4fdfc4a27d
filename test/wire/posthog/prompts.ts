import type { WirePages, WireRow } from "../row.js";
import { envelope, ids, json, moment, page, user } from "./answers.js";

const prompt = {
  id: ids.first,
  name: "welcome",
  prompt: "# Hello",
  version: 3,
  created_by: user,
  created_at: moment,
  updated_at: moment,
  deleted: false,
  is_latest: true,
  latest_version: 3,
  version_count: 3,
  first_version_created_at: "2019-08-24T14:15:22Z",
  outline: [{ level: 1, text: "Hello" }],
};

const preview = {
  ...without(prompt, "prompt"),
  prompt_preview: "# Hel…",
  prompt_size_bytes: 7,
};

const publicPrompt = without(prompt, "created_by");

const resolution = (versions: readonly number[], hasMore: boolean) => ({
  prompt,
  versions: versions.map((version) => ({
    id: ids.first,
    version,
    created_by: user,
    created_at: moment,
    is_latest: version === 3,
  })),
  has_more: hasMore,
});

function without<Value extends object, Key extends keyof Value>(value: Value, key: Key) {
  const { [key]: _, ...others } = value;
  return others;
}

/** Prompts: names in paths, enums in queries, and error bodies of their own. */
export const prompts: readonly WireRow[] = [
  {
    op: "prompts.list",
    shows: "an enum and a number in the query",
    input: { content: "preview", created_by_id: 7, limit: 5, offset: 5, search: "hello world" },
    request: {
      method: "GET",
      url: "/api/environments/98765/llm_prompts/?content=preview&created_by_id=7&limit=5&offset=5&search=hello%20world",
    },
    answer: json(200, page(preview)),
    outcome: { output: page(preview) },
  },
  {
    op: "prompts.create",
    shows: "a prompt of any JSON",
    input: { body: { name: "welcome", prompt: { messages: [{ role: "user", content: "Hi" }] } } },
    request: {
      method: "POST",
      url: "/api/environments/98765/llm_prompts/",
      body: { json: { name: "welcome", prompt: { messages: [{ role: "user", content: "Hi" }] } } },
    },
    answer: json(201, prompt),
    outcome: { output: prompt },
  },
  {
    op: "prompts.create",
    shows: "a fault of the service, which a POST that writes is not repeated for",
    input: { body: { name: "welcome", prompt: "" } },
    request: {
      method: "POST",
      url: "/api/environments/98765/llm_prompts/",
      body: { json: { name: "welcome", prompt: "" } },
    },
    answer: json(500, envelope("server_error", "error", "A server error occurred.")),
    outcome: {
      error: {
        name: "ServerError",
        status: 500,
        body: envelope("server_error", "error", "A server error occurred."),
      },
    },
  },
  {
    op: "prompts.retrieve",
    shows: "a name whose every character needs care in a path",
    input: { prompt_name: "a b?c#d%eü+;&=@:'(x)!" },
    request: {
      method: "GET",
      url: "/api/environments/98765/llm_prompts/name/a%20b%3Fc%23d%25e%C3%BC%2B%3B%26%3D%40%3A%27%28x%29%21/",
    },
    answer: json(200, publicPrompt),
    outcome: { output: publicPrompt },
  },
  {
    op: "prompts.retrieve",
    shows: "query parameters beside a name",
    input: { prompt_name: "welcome", content: "none", version: 2 },
    request: {
      method: "GET",
      url: "/api/environments/98765/llm_prompts/name/welcome/?content=none&version=2",
    },
    answer: json(200, without(publicPrompt, "prompt")),
    outcome: { output: without(publicPrompt, "prompt") },
  },
  {
    op: "prompts.retrieve",
    shows: "a name that would climb out of its path is refused before anything is sent",
    input: { prompt_name: ".." },
    outcome: { error: { name: "RequestError" } },
  },
  {
    op: "prompts.retrieve",
    shows: "a short error body of its own",
    input: { prompt_name: "gone" },
    request: { method: "GET", url: "/api/environments/98765/llm_prompts/name/gone/" },
    answer: json(404, { detail: "Prompt with name 'gone' not found." }),
    outcome: {
      error: {
        name: "NotFoundError",
        status: 404,
        body: { detail: "Prompt with name 'gone' not found." },
      },
    },
  },
  {
    op: "prompts.update",
    shows: "edits upon a version",
    input: {
      prompt_name: "welcome",
      body: { edits: [{ old: "Hello", new: "Good day" }], base_version: 3 },
    },
    request: {
      method: "PATCH",
      url: "/api/environments/98765/llm_prompts/name/welcome/",
      body: { json: { edits: [{ old: "Hello", new: "Good day" }], base_version: 3 } },
    },
    answer: json(200, { ...prompt, version: 4, latest_version: 4, version_count: 4 }),
    outcome: { output: { ...prompt, version: 4, latest_version: 4, version_count: 4 } },
  },
  {
    op: "prompts.update",
    shows: "somebody else was faster",
    input: { prompt_name: "welcome", body: { prompt: "Hi", base_version: 2 } },
    request: {
      method: "PATCH",
      url: "/api/environments/98765/llm_prompts/name/welcome/",
      body: { json: { prompt: "Hi", base_version: 2 } },
    },
    answer: json(409, { detail: "Not the current version.", current_version: 3 }),
    outcome: {
      error: {
        name: "ConflictError",
        status: 409,
        body: { detail: "Not the current version.", current_version: 3 },
      },
    },
  },
  {
    op: "prompts.update",
    shows: "an edit that does not apply",
    input: {
      prompt_name: "welcome",
      body: { edits: [{ old: "x", new: "y" }], base_version: 3 },
    },
    request: {
      method: "PATCH",
      url: "/api/environments/98765/llm_prompts/name/welcome/",
      body: { json: { edits: [{ old: "x", new: "y" }], base_version: 3 } },
    },
    answer: json(400, { detail: "Edit 0 does not match.", edit_index: 0 }),
    outcome: {
      error: {
        name: "BadRequestError",
        status: 400,
        body: { detail: "Edit 0 does not match.", edit_index: 0 },
      },
    },
  },
  {
    op: "prompts.archive",
    shows: "a POST with neither body nor answer",
    input: { prompt_name: "welcome" },
    request: { method: "POST", url: "/api/environments/98765/llm_prompts/name/welcome/archive/" },
    answer: { status: 204 },
    outcome: { output: undefined },
  },
  {
    op: "prompts.duplicate",
    shows: "a body below a name",
    input: { prompt_name: "welcome", body: { new_name: "welcome-2" } },
    request: {
      method: "POST",
      url: "/api/environments/98765/llm_prompts/name/welcome/duplicate/",
      body: { json: { new_name: "welcome-2" } },
    },
    answer: json(201, { ...prompt, name: "welcome-2" }),
    outcome: { output: { ...prompt, name: "welcome-2" } },
  },
  {
    op: "prompts.duplicate",
    shows: "a name that is not allowed",
    input: { prompt_name: "welcome", body: { new_name: "new" } },
    request: {
      method: "POST",
      url: "/api/environments/98765/llm_prompts/name/welcome/duplicate/",
      body: { json: { new_name: "new" } },
    },
    answer: json(400, envelope("validation_error", "reserved_name", "Reserved.", "new_name")),
    outcome: {
      error: {
        name: "BadRequestError",
        status: 400,
        body: envelope("validation_error", "reserved_name", "Reserved.", "new_name"),
      },
    },
  },
  {
    op: "prompts.resolve",
    shows: "all parameters of the history",
    input: {
      prompt_name: "welcome",
      before_version: 9,
      limit: 50,
      offset: 0,
      version: 3,
      version_id: ids.first,
    },
    request: {
      method: "GET",
      url: "/api/environments/98765/llm_prompts/resolve/name/welcome/?before_version=9&limit=50&offset=0&version=3&version_id=497f6eca-6276-4993-bfeb-53cbbbba6f08",
    },
    answer: json(200, resolution([3], false)),
    outcome: { output: resolution([3], false) },
  },
];

/** The history is followed by the version of its last entry. */
export const promptPages: readonly WirePages[] = [
  {
    op: "prompts.resolve",
    shows: "the last version of an answer leads to the next",
    input: { prompt_name: "welcome", limit: 2 },
    exchanges: [
      {
        request: {
          method: "GET",
          url: "/api/environments/98765/llm_prompts/resolve/name/welcome/?limit=2",
        },
        answer: json(200, resolution([3, 2], true)),
      },
      {
        request: {
          method: "GET",
          url: "/api/environments/98765/llm_prompts/resolve/name/welcome/?limit=2&before_version=2",
        },
        answer: json(200, resolution([1], false)),
      },
    ],
    items: [...resolution([3, 2, 1], false).versions],
  },
];
