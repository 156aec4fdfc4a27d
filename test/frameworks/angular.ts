import { inject } from "@angular/core";
import {
  injectInfiniteQuery,
  injectMutation,
  injectQuery,
  QueryClient,
} from "@tanstack/angular-query-experimental";
import type { CallError, Client, Dataset, DatasetPage } from "@quillgen/posthog";
import {
  datasetsCreateMutation,
  datasetsQueryKey,
  datasetsListInfiniteOptions,
  datasetsListOptions,
} from "@quillgen/posthog-react-query";
import { exactly } from "./exactly.js";

declare const client: Client<"project_id">;

export class Datasets {
  readonly list = injectQuery(() => datasetsListOptions(client));
  readonly pages = injectInfiniteQuery(() => datasetsListInfiniteOptions(client));
  readonly queryClient = inject(QueryClient);
  readonly create = injectMutation(() => ({
    ...datasetsCreateMutation(client),
    onSuccess: () => this.queryClient.invalidateQueries({ queryKey: datasetsQueryKey() }),
  }));

  check(): void {
    const list = this.list.data();
    exactly<typeof list, DatasetPage | undefined>(true);
    const error = this.list.error();
    exactly<typeof error, CallError | null>(true);
    const first = this.pages.data()?.pages[0]?.results[0];
    exactly<typeof first, Dataset | undefined>(true);
    const created = this.create.data();
    exactly<typeof created, Dataset | undefined>(true);
    this.create.mutate({ body: { name: "new" } });
    // @ts-expect-error The body has a name.
    this.create.mutate({ body: {} });
  }
}
