import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import type { CallError, Client, Dataset, DatasetPage } from "@quillgen/posthog";
import {
  datasetsCreateMutation,
  datasetsQueryKey,
  datasetsListInfiniteOptions,
  datasetsListOptions,
} from "@quillgen/posthog-react-query";
import { exactly } from "./exactly.js";

declare const client: Client<"project_id">;

export function component(search: string): void {
  const list = useQuery(() => datasetsListOptions(client, { search }));
  exactly<typeof list.data, DatasetPage | undefined>(true);
  exactly<typeof list.error, CallError | null>(true);

  const pages = useInfiniteQuery(() => datasetsListInfiniteOptions(client));
  const first = pages.data?.pages[0]?.results[0];
  exactly<typeof first, Dataset | undefined>(true);

  const queryClient = useQueryClient();
  const create = useMutation(() => ({
    ...datasetsCreateMutation(client),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: datasetsQueryKey() }),
  }));
  exactly<typeof create.data, Dataset | undefined>(true);
  exactly<typeof create.error, CallError | null>(true);
  create.mutate({ body: { name: "new" } });
  // @ts-expect-error The body has a name.
  create.mutate({ body: {} });
}
