/** By hand: what the generator writes for one resource. The lead's template is made after it. */
import {
  commaQuery,
  cursorPages,
  json,
  linkPages,
  onFaults,
  operation,
  path,
  type Call,
  type ContextOperation,
  type Failed,
  type OpenContextOperation,
  type PagedCall,
} from "../../../templates/runtime/index.js";

export interface Problem {
  type: string;
  code: string;
  detail: string;
  attr: string | null;
}

export interface Dataset {
  id: string;
  name: string;
  description?: string | null;
}

export interface DatasetWrite {
  name: string;
  description?: string | null;
}

export interface PaginatedDatasetList {
  count: number;
  next: string | null;
  previous: string | null;
  results: Dataset[];
}

/** Failures that every operation of the service shares. */
export type CommonFailure =
  | Failed<400, Problem>
  | Failed<401, Problem>
  | Failed<403, Problem>
  | Failed<404, Problem>
  | Failed<429, Problem>;

/** Input of `list` where the client carries `project_id`. */
export interface DatasetsListParams {
  project_id?: string;
  limit?: number;
  offset?: number;
  search?: string;
  id__in?: string[];
  order_by?: string[];
}

export interface DatasetsListInput extends DatasetsListParams {
  project_id: string;
}

/** Lists the datasets of a project. */
export const list: OpenContextOperation<
  "project_id",
  DatasetsListParams,
  DatasetsListInput,
  PagedCall<PaginatedDatasetList, Dataset, CommonFailure>
> = /* @__PURE__ */ operation({
  id: "datasets.list",
  method: "GET",
  path: "/api/environments/{project_id}/datasets/",
  query: [
    /* @__PURE__ */ commaQuery("id__in"),
    "limit",
    "offset",
    /* @__PURE__ */ commaQuery("order_by"),
    "search",
  ],
  extend: /* @__PURE__ */ linkPages("results"),
  retry: onFaults,
  scopes: ["dataset:read"],
});

export interface DatasetsCreateParams {
  project_id?: string;
  body: DatasetWrite;
}

export interface DatasetsCreateInput extends DatasetsCreateParams {
  project_id: string;
}

/** Makes a dataset. */
export const create: ContextOperation<
  "project_id",
  DatasetsCreateParams,
  DatasetsCreateInput,
  Call<Dataset, CommonFailure>
> = /* @__PURE__ */ operation({
  id: "datasets.create",
  method: "POST",
  path: "/api/environments/{project_id}/datasets/",
  parts: [json],
  scopes: ["dataset:write"],
});

export interface DatasetsDestroyParams {
  project_id?: string;
  id: string;
}

export interface DatasetsDestroyInput extends DatasetsDestroyParams {
  project_id: string;
}

/** Answers 405 only: its output is `never`. */
export const destroy: ContextOperation<
  "project_id",
  DatasetsDestroyParams,
  DatasetsDestroyInput,
  Call<never, CommonFailure | Failed<405, undefined>>
> = /* @__PURE__ */ operation({
  id: "datasets.destroy",
  method: "DELETE",
  path: "/api/projects/{project_id}/datasets/{id}/",
  scopes: ["dataset:write"],
});

export interface PromptVersion {
  version: number;
}

export interface PromptResolved {
  versions: PromptVersion[];
  has_more: boolean;
}

export interface DatasetsHistoryParams {
  project_id?: string;
  name: string;
  before_version?: number;
}

export interface DatasetsHistoryInput extends DatasetsHistoryParams {
  project_id: string;
}

/** A list that goes on by a cursor made of its last item. */
export const history: ContextOperation<
  "project_id",
  DatasetsHistoryParams,
  DatasetsHistoryInput,
  PagedCall<PromptResolved, PromptVersion, CommonFailure>
> = /* @__PURE__ */ operation({
  id: "datasets.history",
  method: "GET",
  path: "/api/environments/{project_id}/datasets/{name}/history/",
  query: ["before_version"],
  extend: /* @__PURE__ */ cursorPages({
    param: "before_version",
    from: /* @__PURE__ */ path("versions.-1.version"),
    more: "has_more",
    items: "versions",
  }),
});
