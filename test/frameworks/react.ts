import {
  infiniteQueryOptions,
  mutationOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from "@tanstack/react-query";
import type {
  CallError,
  Client,
  Dataset,
  DatasetPage,
  DatasetsCreateInput,
  DatasetsCreateParams,
} from "@quillgen/posthog";
import {
  datasetsCreateMutation,
  datasetsQueryKey,
  datasetsListInfiniteOptions,
  datasetsListQueryKey,
  datasetsListOptions,
  datasetsRetrieveOptions,
} from "@quillgen/posthog-react-query";
import { exactly, type Exactly } from "./exactly.js";

declare const carrying: Client<"project_id">;
declare const plain: Client;

export function queries(): void {
  const list = useQuery(datasetsListOptions(carrying, { limit: 10 }));
  exactly<typeof list.data, DatasetPage | undefined>(true);
  exactly<typeof list.error, CallError | null>(true);
  const selected = useQuery({
    ...datasetsListOptions(carrying),
    select: (page) => page.results.map(({ name }) => name),
    enabled: false,
    retry: 2,
  });
  exactly<typeof selected.data, string[] | undefined>(true);
  const one = useSuspenseQuery(datasetsRetrieveOptions(plain, { project_id: "1", id: "a" }));
  exactly<typeof one.data, Dataset>(true);
  // @ts-expect-error A client without a project needs one.
  datasetsListOptions(plain);
  // @ts-expect-error Not a parameter.
  datasetsListOptions(carrying, { colour: "red" });
}

export function pages(): void {
  const list = useInfiniteQuery(datasetsListInfiniteOptions(carrying));
  exactly<typeof list.error, CallError | null>(true);
  const names = list.data?.pages.flatMap((page) => page.results.map(({ name }) => name));
  exactly<typeof names, string[] | undefined>(true);
  const typed = useInfiniteQuery(
    infiniteQueryOptions({
      ...datasetsListInfiniteOptions(carrying),
      maxPages: 3,
      getPreviousPageParam: () => null,
    }),
  );
  exactly<NonNullable<typeof typed.data>["pages"], DatasetPage[]>(true);
}

export function writes(): void {
  const client = useQueryClient();
  const create = useMutation({
    ...datasetsCreateMutation(carrying),
    onSuccess: (created) => {
      exactly<typeof created, Dataset>(true);
      return client.invalidateQueries({ queryKey: datasetsQueryKey() });
    },
  });
  exactly<typeof create.error, CallError | null>(true);
  exactly<typeof create.variables, DatasetsCreateParams | undefined>(true);
  create.mutate({ body: { name: "new" } });
  // @ts-expect-error The body has a name.
  create.mutate({ body: {} });
  const elsewhere = useMutation(mutationOptions(datasetsCreateMutation(plain)));
  exactly<typeof elsewhere.variables, DatasetsCreateInput | undefined>(true);
}

export function cache(): void {
  const client = useQueryClient();
  // TanStack's own helper marks the key with the type of what is kept under it.
  const options = queryOptions(datasetsListOptions(carrying));
  const kept = client.getQueryData(options.queryKey);
  exactly<typeof kept, DatasetPage | undefined>(true);
  const fetched: Exactly<Awaited<ReturnType<typeof fetchList>>, DatasetPage> = true;
  void fetched;
  async function fetchList() {
    return client.fetchQuery(datasetsListOptions(carrying));
  }
  void client.invalidateQueries({ queryKey: datasetsListQueryKey({ project_id: "1" }) });
  // @ts-expect-error Not a parameter.
  datasetsListQueryKey({ colour: "red" });
}
