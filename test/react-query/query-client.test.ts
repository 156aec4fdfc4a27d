import {
  dehydrate,
  hydrate,
  InfiniteQueryObserver,
  MutationObserver,
  QueryClient,
  queryOptions,
  QueryObserver,
} from "@tanstack/react-query";
import { ApiError, CallError } from "@quillgen/posthog";
import { createClient } from "@quillgen/posthog/client";
import {
  datasetsCreateMutation,
  datasetsQueryKey,
  datasetsListInfiniteOptions,
  datasetsListQueryKey,
  datasetsListOptions,
  datasetsRetrieveOptions,
  datasetsUpdateMutation,
  promptsResolveInfiniteOptions,
} from "@quillgen/posthog-react-query";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startDatasetServer, type DatasetServer } from "./dataset-server.js";

const list = "GET /api/environments/1/datasets/";

let server: DatasetServer;
let queryClient: QueryClient;
let client: ReturnType<typeof clientOf>;

const clientOf = (url: string) =>
  createClient({ server: url, auth: "key", context: { project_id: "1" }, backoff: 1 });

beforeAll(async () => {
  server = await startDatasetServer();
  client = clientOf(server.url);
});
afterAll(() => server.close());
beforeEach(() => {
  queryClient = new QueryClient();
  server.reset();
});

describe("a query", () => {
  it("is asked once and then kept", async () => {
    const options = datasetsListOptions(client, { limit: 2 });
    const page = await queryClient.fetchQuery({ ...options, staleTime: Infinity });
    expect(page.results.map(({ name }) => name)).toEqual(["a", "b"]);
    await queryClient.fetchQuery({ ...options, staleTime: Infinity });
    expect(server.requests).toEqual([`${list}?limit=2`]);
    expect(queryClient.getQueryData(queryOptions(options).queryKey)?.count).toBe(5);
  });

  it("keeps projects apart", async () => {
    const other = client.with({ context: { project_id: "2" } });
    await queryClient.fetchQuery(datasetsListOptions(client));
    await queryClient.fetchQuery(datasetsListOptions(other));
    expect(server.requests).toEqual([list, "GET /api/environments/2/datasets/"]);
    expect(queryClient.getQueryCache().getAll()).toHaveLength(2);
  });

  it("fails with the client's error, after the client's attempts and no more", async () => {
    server.failures.push(404);
    const observer = new QueryObserver(queryClient, datasetsRetrieveOptions(client, { id: "d9" }));
    const stop = observer.subscribe(() => {});
    await vi.waitFor(() => expect(observer.getCurrentResult().isError).toBe(true));
    stop();
    const { error } = observer.getCurrentResult();
    expect(error).toBeInstanceOf(ApiError);
    expect(error?.message).toContain("404");
    expect(server.requests).toHaveLength(1);

    server.requests.length = 0;
    server.failures.push(503, 503, 503, 503);
    await expect(queryClient.fetchQuery(datasetsListOptions(client))).rejects.toBeInstanceOf(
      CallError,
    );
    expect(server.requests).toHaveLength(3);
  });

  it("stops its request when nobody waits any more", async () => {
    server.silent = true;
    const before = server.aborted();
    const observer = new QueryObserver(queryClient, datasetsListOptions(client));
    const stop = observer.subscribe(() => {});
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    stop();
    await vi.waitFor(() => expect(server.aborted()).toBe(before + 1));
    expect(queryClient.getQueryState(datasetsListOptions(client).queryKey)?.status).toBe("pending");
  });
});

describe("an infinite query", () => {
  const observe = (cache: QueryClient) =>
    new InfiniteQueryObserver(cache, datasetsListInfiniteOptions(client, { limit: 2 }));
  const pagesOf = (observer: ReturnType<typeof observe>) =>
    observer.getCurrentResult().data?.pages.map((page) => page.results.map(({ name }) => name));

  it("goes on to the end, page after page", async () => {
    const observer = observe(queryClient);
    const stop = observer.subscribe(() => {});
    await vi.waitFor(() => expect(observer.getCurrentResult().isSuccess).toBe(true));
    for (let turns = 0; observer.getCurrentResult().hasNextPage && turns < 9; turns++) {
      await observer.fetchNextPage();
    }
    expect(pagesOf(observer)).toEqual([["a", "b"], ["c", "d"], ["e"]]);
    expect(server.requests).toEqual([
      `${list}?limit=2`,
      `${list}?limit=2&offset=2`,
      `${list}?limit=2&offset=4`,
    ]);
    stop();
  });

  it("asks for the same pages again when it is invalidated", async () => {
    const options = datasetsListInfiniteOptions(client, { limit: 2 });
    await queryClient.fetchInfiniteQuery({ ...options, pages: 3 });
    server.requests.length = 0;
    server.names[4] = "changed";
    await queryClient.invalidateQueries({ queryKey: datasetsListQueryKey(), refetchType: "all" });
    expect(server.requests).toHaveLength(3);
    const data = queryClient.getQueryData<{ pages: { results: { name: string }[] }[] }>(
      options.queryKey,
    );
    expect(data?.pages[2]?.results[0]?.name).toBe("changed");
  });

  it("goes on where a server left off", async () => {
    const options = datasetsListInfiniteOptions(client, { limit: 2 });
    await queryClient.fetchInfiniteQuery(options);
    const browser = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    hydrate(browser, JSON.parse(JSON.stringify(dehydrate(queryClient))));
    server.requests.length = 0;
    const observer = observe(browser);
    const stop = observer.subscribe(() => {});
    await observer.fetchNextPage();
    stop();
    expect(pagesOf(observer)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(server.requests).toEqual([`${list}?limit=2&offset=2`]);
  });

  it("follows a cursor as well", async () => {
    const options = promptsResolveInfiniteOptions(client, { prompt_name: "greeting", limit: 2 });
    const { pages, pageParams } = await queryClient.fetchInfiniteQuery({ ...options, pages: 9 });
    expect(pages.flatMap(({ versions }) => versions.map(({ version }) => version))).toEqual([
      5, 4, 3, 2, 1,
    ]);
    expect(pageParams).toEqual([null, "4", "2"]);
  });

  it("passes its signal on for further pages", async () => {
    const options = datasetsListInfiniteOptions(client, { limit: 2 });
    const controller = new AbortController();
    controller.abort();
    await expect(
      options.queryFn({ signal: controller.signal, pageParam: "?limit=2&offset=2" }),
    ).rejects.toMatchObject({ name: "AbortError" });
    expect(server.requests).toEqual([]);
  });

  it("ends where a list leads back to a page that is there", () => {
    const { getNextPageParam } = datasetsListInfiniteOptions(client);
    const page = { count: 9, next: "https://x.example/?offset=2", results: [] };
    expect(getNextPageParam(page, [page], null, [null])).toBe("?offset=2");
    expect(getNextPageParam(page, [page, page], "?offset=2", [null, "?offset=2"])).toBeUndefined();
  });
});

describe("a mutation", () => {
  it("sends its input and makes lists fresh", async () => {
    const lists = new QueryObserver(queryClient, datasetsListOptions(client));
    const stop = lists.subscribe(() => {});
    await vi.waitFor(() => expect(lists.getCurrentResult().data?.count).toBe(5));
    const create = new MutationObserver(queryClient, {
      ...datasetsCreateMutation(client),
      onSuccess: () => queryClient.invalidateQueries({ queryKey: datasetsQueryKey() }),
    });
    const created = await create.mutate({ body: { name: "new" } });
    expect(created.name).toBe("new");
    expect(lists.getCurrentResult().data?.results.at(-1)?.name).toBe("new");
    stop();
  });

  it("shows a change at once and takes it back where it is refused", async () => {
    const { queryKey } = queryOptions(datasetsRetrieveOptions(client, { id: "d0" }));
    await queryClient.fetchQuery(datasetsRetrieveOptions(client, { id: "d0" }));
    const shown: (string | undefined)[] = [];
    const note = () => shown.push(queryClient.getQueryData(queryKey)?.name);
    const update = new MutationObserver(queryClient, {
      ...datasetsUpdateMutation(client),
      onMutate: ({ body }) => {
        const before = queryClient.getQueryData(queryKey);
        queryClient.setQueryData(queryKey, before && { ...before, name: body.name ?? before.name });
        note();
        return { before };
      },
      onError: (_error, _input, kept) => {
        queryClient.setQueryData(queryKey, kept?.before);
        note();
      },
    });
    server.failures.push(400);
    await expect(update.mutate({ id: "d0", body: { name: "z" } })).rejects.toBeInstanceOf(
      CallError,
    );
    expect(shown).toEqual(["z", "a"]);
    await update.mutate({ id: "d0", body: { name: "z" } });
    expect(server.names[0]).toBe("z");
  });
});
