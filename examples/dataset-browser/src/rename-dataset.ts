import type { DatasetPage } from "@quillgen/posthog";
import {
  datasetsQueryKey,
  datasetsListQueryKey,
  datasetsUpdateMutation,
} from "@quillgen/posthog-react-query";
import { useMutation, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { client } from "./client.js";

type Pages = InfiniteData<DatasetPage>;

/** Renames a dataset in every list that shows it, at once; back again where the service refuses. */
export function useRenameDataset() {
  const queryClient = useQueryClient();
  const lists = { queryKey: datasetsListQueryKey() };
  return useMutation({
    ...datasetsUpdateMutation(client),
    onMutate: async ({ id, body: { name } }) => {
      await queryClient.cancelQueries(lists);
      const before = queryClient.getQueriesData<Pages>(lists);
      if (name !== undefined) {
        queryClient.setQueriesData<Pages>(lists, (shown) => shown && renamed(shown, id, name));
      }
      return before;
    },
    onError: (_error, _input, before) => {
      for (const [key, pages] of before ?? []) queryClient.setQueryData(key, pages);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: datasetsQueryKey() }),
  });
}

function renamed({ pages, pageParams }: Pages, id: string, name: string): Pages {
  const changed = pages.map((page) => ({
    ...page,
    results: page.results.map((dataset) => (dataset.id === id ? { ...dataset, name } : dataset)),
  }));
  return { pages: changed, pageParams };
}
