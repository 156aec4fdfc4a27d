import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/vue-query";
import { computed, ref } from "vue";
import type { CallError, Client, Dataset, DatasetPage } from "@quillgen/posthog";
import {
  datasetsCreateMutation,
  datasetsQueryKey,
  datasetsListInfiniteOptions,
  datasetsListOptions,
} from "@quillgen/posthog-react-query";
import { exactly } from "./exactly.js";

declare const client: Client<"project_id">;

export function setup(): void {
  const list = useQuery(datasetsListOptions(client));
  exactly<typeof list.data.value, DatasetPage | undefined>(true);
  exactly<typeof list.error.value, CallError | null>(true);

  const search = ref("");
  const found = useQuery(computed(() => datasetsListOptions(client, { search: search.value })));
  exactly<typeof found.data.value, DatasetPage | undefined>(true);

  const pages = useInfiniteQuery(datasetsListInfiniteOptions(client));
  const first = pages.data.value?.pages[0]?.results[0];
  exactly<typeof first, Dataset | undefined>(true);

  const queryClient = useQueryClient();
  const create = useMutation({
    ...datasetsCreateMutation(client),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: datasetsQueryKey() }),
  });
  exactly<typeof create.data.value, Dataset | undefined>(true);
  exactly<typeof create.error.value, CallError | null>(true);
  create.mutate({ body: { name: "new" } });
  // @ts-expect-error The body has a name.
  create.mutate({ body: {} });
}
