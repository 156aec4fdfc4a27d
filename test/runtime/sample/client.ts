/** By hand: what the generator writes once for a service, in both forms. */
import {
  bearer,
  makeClient,
  oneScheme,
  resources,
  type CallOptions,
  type Client,
  type ClientChanges,
  type ClientOptions,
  type ContextValue,
  type PagedCall,
  type Call,
  type given,
  type Service,
} from "../../../templates/runtime/index.js";
import * as datasets from "./datasets.js";

const service: Service = {
  servers: { us: "https://us.example.com", eu: "https://eu.example.com" },
  authorize: /* @__PURE__ */ oneScheme(bearer),
};

/** The parameters that a client can carry. */
export type Context = "project_id";

/** A client for the operations as functions: `datasets.list(client, {...})`. */
export function createClient<Given extends Context = never>(
  options: ClientOptions<Given> = {},
): Client<Given> {
  return makeClient(service, options);
}

/** The datasets, bound to a client. */
export interface DatasetsResource<in Given extends string = never> {
  readonly [given]?: (name: Given) => void;
  /** Lists the datasets of a project. */
  list(
    this: DatasetsResource<"project_id">,
    input?: datasets.DatasetsListParams,
    options?: CallOptions,
  ): PagedCall<datasets.PaginatedDatasetList, datasets.Dataset, datasets.CommonFailure>;
  list(
    input: datasets.DatasetsListInput,
    options?: CallOptions,
  ): PagedCall<datasets.PaginatedDatasetList, datasets.Dataset, datasets.CommonFailure>;
  /** Makes a dataset. */
  create(
    this: DatasetsResource<"project_id">,
    input: datasets.DatasetsCreateParams,
    options?: CallOptions,
  ): Call<datasets.Dataset, datasets.CommonFailure>;
  create(
    input: datasets.DatasetsCreateInput,
    options?: CallOptions,
  ): Call<datasets.Dataset, datasets.CommonFailure>;
}

/** The whole service by resource. */
export interface Example<in Given extends string = never> extends Client<Given> {
  readonly datasets: DatasetsResource<Given>;
  readonly environments: { readonly datasets: DatasetsResource<Given> };
  /** The same client for one project: its calls need no `project_id`. */
  project(value: ContextValue): Example<Given | "project_id">;
  with<More extends string = never>(changes: ClientChanges<More>): Example<Given | More>;
}

const assemble = /* @__PURE__ */ resources<Example>({
  tree: { datasets, environments: { datasets } },
  contexts: { project: "project_id" },
});

/** The whole service by resource: `example.datasets.list({...})`. */
export function createExample<Given extends Context = never>(
  options: ClientOptions<Given> = {},
): Example<Given> {
  return assemble(createClient(options)) as Example<Given>;
}
