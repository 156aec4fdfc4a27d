/**
 * What callers of the generated client may write and what they may not. Compiled, never run: each line
 * below `@ts-expect-error` must be an error, and every other line must be none.
 */
import {
  ApiError,
  createClient,
  createPostHog,
  datasets,
  prompts,
  type Dataset,
  type DatasetPage,
  type ExternalDataSource,
  type PagedCall,
  type PostHogInContext,
  type PostHogOptions,
} from "@quillgen/posthog";
import { list } from "@quillgen/posthog/datasets";
import type { paths } from "@quillgen/posthog/openapi";

/** Fails to compile where two types are not the same. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(isSame: Same<A, B>): void;

const auth = "phx_key";

// Making a client.
const bare = createPostHog({ auth });
const posthog = createPostHog({ auth, server: "eu", context: { project_id: "1" } });
same<typeof posthog, PostHogInContext>(true);
createPostHog({ auth: async () => "phx_key", server: "https://posthog.example.com" });
createPostHog();
void ((options: PostHogOptions) => createPostHog(options));
// @ts-expect-error: no operation takes such a parameter from the client
createPostHog({ auth, context: { team_id: "1" } });
// @ts-expect-error: nor for operations as functions
createClient({ auth, context: { team_id: "1" } });
// @ts-expect-error: a key is text, or a function that gets it
createPostHog({ auth: 12 });
// @ts-expect-error: by scheme id only where there are several schemes
createPostHog({ auth: { bearer: auth } });
// @ts-expect-error: no such option
createPostHog({ auth, url: "https://posthog.example.com" });

// Parameters of the context are wanted until the client has them.
posthog.datasets.list();
posthog.datasets.list({ limit: 10 });
posthog.datasets.list({ project_id: "2" });
bare.datasets.list({ project_id: "1" });
bare.project(1).datasets.list();
bare.with({ context: { project_id: "1" } }).datasets.list();
// @ts-expect-error: the project is missing
bare.datasets.list();
// @ts-expect-error: the project is missing from the input
bare.datasets.list({ limit: 10 });
// @ts-expect-error: a required parameter of the path is missing
posthog.datasets.retrieve({});
// @ts-expect-error: as is the whole input
posthog.datasets.retrieve();

// Parameters are flat and typed.
posthog.datasets.list({ order_by: ["-created_at"], id__in: [] });
posthog.exports.retrieve({ id: 1 });
// @ts-expect-error: not a field to sort by
posthog.datasets.list({ order_by: ["name"] });
// @ts-expect-error: an array is wanted
posthog.datasets.list({ id__in: "a" });
// @ts-expect-error: a number is wanted
posthog.exports.retrieve({ id: "1" });
// @ts-expect-error: no such parameter
posthog.datasets.list({ page: 1 });
// @ts-expect-error: what may be left out may not be undefined in the exact sense
posthog.prompts.list({ content: undefined });
// @ts-expect-error: a closed enum
posthog.prompts.list({ content: "some" });
// @ts-expect-error: a required parameter of the query is missing
posthog.eventDefinitions.byName({});

// Bodies: what is written differs from what is read.
posthog.datasets.create({ body: { name: "a" } });
posthog.datasets.create({ body: { name: "a", metadata: { any: ["thing", null, 1] } } });
posthog.datasets.update({ id: "1", body: {} });
posthog.savedQueries.ancestors({ id: "1" });
posthog.traceReviews.create({ body: { trace_id: "1", queue_id: null } });
// @ts-expect-error: the body is missing
posthog.datasets.create({});
// @ts-expect-error: a required field of the body is missing
posthog.datasets.create({ body: { description: "a" } });
// @ts-expect-error: the server makes the id
posthog.datasets.create({ body: { name: "a", id: "1" } });
// @ts-expect-error: a name is text
posthog.datasets.create({ body: { name: null } });
// @ts-expect-error: the service wants the version that was edited
posthog.prompts.update({ prompt_name: "a", body: { prompt: "b" } });

// Answers.
export async function read(): Promise<void> {
  const page = await posthog.datasets.list();
  same<typeof page, DatasetPage>(true);
  const dataset = await posthog.datasets.retrieve({ id: "1" });
  same<typeof dataset, Dataset>(true);
  same<typeof dataset.name, string>(true);
  same<typeof dataset.updated_at, string | null>(true);
  same<typeof dataset.metadata, unknown>(true);
  for await (const item of posthog.datasets.list()) same<typeof item, Dataset>(true);
  for await (const item of posthog.datasets.list().items(3)) same<typeof item, Dataset>(true);
  for await (const pages of posthog.datasets.list().pages()) same<typeof pages, DatasetPage>(true);
  const nothing = await posthog.fileSystem.destroy({ id: "1" });
  same<typeof nothing, undefined>(true);
  const content = await posthog.exports.content({ id: 1 });
  same<typeof content, Blob>(true);
  const stream = await posthog.exports.content({ id: 1 }).stream();
  same<typeof stream, ReadableStream<Uint8Array>>(true);
  const { data, response } = await posthog.datasets.retrieve({ id: "1" }).withResponse();
  same<typeof data, Dataset>(true);
  same<typeof response, Response>(true);
  // @ts-expect-error: only sent, never answered
  void (await posthog.externalDataSources.retrieve({ id: "1" })).client_secret;
  // @ts-expect-error: not a list
  posthog.datasets.retrieve({ id: "1" }).items();
}

// Of a delete that is always refused, only errors are documented.
export async function refused(): Promise<void> {
  const outcome = await posthog.datasets.destroy({ id: "1" }).result();
  if (outcome.ok) same<typeof outcome.data, unknown>(true);
  else if (outcome.status === 405) same<typeof outcome.body, undefined>(true);
}

// Failures, thrown and not.
export async function fail(): Promise<void> {
  const outcome = await posthog.prompts
    .update({ prompt_name: "a", body: { prompt: "b", base_version: 1 } })
    .result();
  if (outcome.ok) {
    same<typeof outcome.data.version, number>(true);
    // @ts-expect-error: a success has no error
    void outcome.error;
  } else if (outcome.status === 409 && outcome.body && "current_version" in outcome.body) {
    same<typeof outcome.body.current_version, number>(true);
  } else if (outcome.status === 401) {
    same<typeof outcome.body extends { detail: string } | undefined ? true : false, true>(true);
  }
  // @ts-expect-error: no server answers that
  void (outcome.status === 999);
  try {
    await posthog.datasets.list();
  } catch (error) {
    if (error instanceof ApiError) same<typeof error.status, number>(true);
  }
}

// Open enums complete and accept more; closed ones do not.
export function enums(source: ExternalDataSource, dataset: Dataset): void {
  const known: typeof source.source_type = "Stripe";
  const unknown: typeof source.source_type = "SomethingNew";
  void known;
  void unknown;
  // @ts-expect-error: not a number all the same
  const wrong: typeof source.source_type = 1;
  void wrong;
  // @ts-expect-error: text or null
  dataset.updated_at = 1;
}

// Operations alone.
const client = createClient({ auth });
const carrying = createClient({ auth, context: { project_id: "1" } });
same<ReturnType<typeof list> extends PagedCall<DatasetPage, Dataset, infer _> ? true : false, true>(
  true,
);
datasets.list(client, { project_id: "1" });
datasets.list(carrying);
datasets.list(carrying, { limit: 1 });
prompts.retrieve(carrying, { prompt_name: "a" });
client.call(datasets.retrieve, { project_id: "1", id: "2" }).withResponse();
// @ts-expect-error: this client carries no project
datasets.list(client);
// @ts-expect-error: nor does the input
datasets.list(client, { limit: 1 });
// @ts-expect-error: what a project does not make up for
prompts.retrieve(carrying, {});
// @ts-expect-error: a client comes first
datasets.list({ project_id: "1" });
// @ts-expect-error: not a client's resource
void posthog.nothing;

// The subpath for openapi-fetch.
type Documented = paths["/api/projects/{project_id}/datasets/{id}/"]["get"];
same<Documented["parameters"]["path"], { project_id: string; id: string }>(true);
