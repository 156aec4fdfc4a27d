/** One call of a program that is type-checked, bundled or run: the operation and its input. */
export interface ProgramCall {
  /** The operationId. */
  readonly id: string;
  /** The operation's tag. */
  readonly tag: string;
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** The path as the document writes it. */
  readonly template: string;
  /** Values in the order of the path. */
  readonly path: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

const repository = { owner: "octo", repo: "hello" };

/** Five operations of GitHub's document: three reads, one of them a list, and two writes. */
export const githubCalls: readonly ProgramCall[] = [
  {
    id: "issues/list-for-repo",
    tag: "issues",
    method: "GET",
    template: "/repos/{owner}/{repo}/issues",
    path: repository,
    query: { state: "open", per_page: 10 },
  },
  {
    id: "repos/get",
    tag: "repos",
    method: "GET",
    template: "/repos/{owner}/{repo}",
    path: repository,
  },
  {
    id: "issues/create",
    tag: "issues",
    method: "POST",
    template: "/repos/{owner}/{repo}/issues",
    path: repository,
    body: { title: "A title" },
  },
  {
    id: "issues/update",
    tag: "issues",
    method: "PATCH",
    template: "/repos/{owner}/{repo}/issues/{issue_number}",
    path: { ...repository, issue_number: 1 },
    body: { state: "closed" },
  },
  {
    id: "pulls/get",
    tag: "pulls",
    method: "GET",
    template: "/repos/{owner}/{repo}/pulls/{pull_number}",
    path: { ...repository, pull_number: 1 },
  },
];

const project = { project_id: "1" };
const dataset = { ...project, id: "0192f1a4-6c3e-7b51-9d0a-3f8e52c7a914" };

/** Five operations of our document: a list of pages, two further reads and two writes. */
export const ownCalls: readonly ProgramCall[] = [
  {
    id: "datasets.list",
    tag: "Datasets",
    method: "GET",
    template: "/api/environments/{project_id}/datasets/",
    path: project,
    query: { limit: 10, search: "refund" },
  },
  {
    id: "datasets.retrieve",
    tag: "Datasets",
    method: "GET",
    template: "/api/projects/{project_id}/datasets/{id}/",
    path: dataset,
  },
  {
    id: "datasets.create",
    tag: "Datasets",
    method: "POST",
    template: "/api/environments/{project_id}/datasets/",
    path: project,
    body: { name: "A name" },
  },
  {
    id: "datasets.update",
    tag: "Datasets",
    method: "PATCH",
    template: "/api/projects/{project_id}/datasets/{id}/",
    path: dataset,
    body: { description: "A description" },
  },
  {
    id: "prompts.list",
    tag: "Prompts",
    method: "GET",
    template: "/api/environments/{project_id}/llm_prompts/",
    path: project,
    query: { limit: 10 },
  },
];
