import { renderHook, until, type Cache } from "./render-hook.js";
import { ApiError, CallError } from "@quillgen/posthog";
import { createClient } from "@quillgen/posthog/client";
import {
  datasetsKeys,
  datasetsListInfiniteKey,
  datasetsListKey,
  datasetsListKeys,
  promptsResolveKey,
  useDatasetsCreate,
  useDatasetsList,
  useDatasetsListInfinite,
  useDatasetsRetrieve,
  useDatasetsUpdate,
  usePromptsResolveInfinite,
} from "@quillgen/posthog-swr";
import { act } from "react";
import { useSWRConfig } from "swr";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startDatasetServer, type DatasetServer } from "../react-query/dataset-server.js";

const list = "GET /api/environments/1/datasets/";

let server: DatasetServer;
let client: ReturnType<typeof clientOf>;

const clientOf = (url: string) =>
  createClient({ server: url, auth: "key", context: { project_id: "1" }, backoff: 1 });

beforeAll(async () => {
  server = await startDatasetServer();
  client = clientOf(server.url);
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const namesOf = (page: { readonly results: readonly { readonly name: string }[] } | undefined) =>
  page?.results.map(({ name }) => name);

describe("a hook that asks", () => {
  it("gives an answer, and asks anew for another input", async () => {
    const shown = await renderHook(
      (limit: number) => useDatasetsList(client, { limit }),
      2 as number,
    );
    await until(() => expect(namesOf(shown.current.data)).toEqual(["a", "b"]));
    await shown.rerender(3);
    await until(() => expect(namesOf(shown.current.data)).toEqual(["a", "b", "c"]));
    expect(server.requests).toEqual([`${list}?limit=2`, `${list}?limit=3`]);
    await shown.unmount();
  });

  it("waits while the input is null", async () => {
    const shown = await renderHook(
      (id: string | undefined) => useDatasetsRetrieve(client, id === undefined ? null : { id }),
      undefined as string | undefined,
    );
    expect(server.requests).toEqual([]);
    await shown.rerender("d1");
    await until(() => expect(shown.current.data?.name).toBe("b"));
    await shown.unmount();
  });

  it("fails with the client's error, after the client's attempts and no more", async () => {
    server.failures.push(404);
    const shown = await renderHook(() => useDatasetsRetrieve(client, { id: "d9" }), undefined);
    await until(() => expect(shown.current.error).toBeInstanceOf(ApiError));
    expect(shown.current.error?.message).toContain("404");
    expect(server.requests).toHaveLength(1);
    await shown.unmount();
  });

  it("keeps projects apart", async () => {
    const other = client.with({ context: { project_id: "2" } });
    const cache: Cache = new Map();
    const one = await renderHook(() => useDatasetsList(client), undefined, cache);
    const two = await renderHook(() => useDatasetsList(other), undefined, cache);
    await until(() => expect(two.current.data).toBeDefined());
    expect(server.requests).toEqual([list, "GET /api/environments/2/datasets/"]);
    await one.unmount();
    await two.unmount();
  });
});

describe("a hook that goes on", () => {
  it("gives page after page, to the end", async () => {
    const shown = await renderHook(() => useDatasetsListInfinite(client, { limit: 2 }), undefined);
    await until(() => expect(shown.current.data?.map(namesOf)).toEqual([["a", "b"]]));
    await act(() => shown.current.setSize(9));
    await until(() =>
      expect(shown.current.data?.map(namesOf)).toEqual([["a", "b"], ["c", "d"], ["e"]]),
    );
    expect(server.requests.filter((request) => request.includes("offset"))).toEqual([
      `${list}?limit=2&offset=2`,
      `${list}?limit=2&offset=4`,
    ]);
    await shown.unmount();
  });

  it("follows a cursor as well", async () => {
    const shown = await renderHook(
      () => usePromptsResolveInfinite(client, { prompt_name: "greeting" }, { initialSize: 9 }),
      undefined,
    );
    await until(() =>
      expect(
        shown.current.data?.flatMap(({ versions }) => versions.map(({ version }) => version)),
      ).toEqual([5, 4, 3, 2, 1]),
    );
    await shown.unmount();
  });

  it("is asked for again by its key", async () => {
    const shown = await renderHook(
      () => ({
        list: useDatasetsListInfinite(client, { limit: 2 }, { initialSize: 2 }),
        mutate: useSWRConfig().mutate,
      }),
      undefined,
    );
    await until(() => expect(shown.current.list.data).toHaveLength(2));
    server.names[0] = "z";
    await act(() => shown.current.mutate(datasetsListInfiniteKey(client, { limit: 2 })));
    await until(() => expect(shown.current.list.data?.[0]?.results[0]?.name).toBe("z"));
    await shown.unmount();
  });
});

describe("a hook that writes", () => {
  it("sends what it is triggered with; a list is asked for again by the keys of its resource", async () => {
    const shown = await renderHook(() => {
      const { mutate } = useSWRConfig();
      return {
        list: useDatasetsList(client),
        create: useDatasetsCreate(client, { onSuccess: () => void mutate(datasetsKeys()) }),
      };
    }, undefined);
    await until(() => expect(shown.current.list.data?.count).toBe(5));
    await act(async () => {
      const created = await shown.current.create.trigger({ body: { name: "new" } });
      expect(created.name).toBe("new");
    });
    await until(() => expect(shown.current.list.data?.results.at(-1)?.name).toBe("new"));
    await shown.unmount();
  });

  it("tells the client's error", async () => {
    server.failures.push(400);
    const shown = await renderHook(() => useDatasetsUpdate(client), undefined);
    await act(async () => {
      const failing = shown.current.trigger({ id: "d0", body: { name: "z" } });
      await expect(failing).rejects.toBeInstanceOf(CallError);
    });
    await until(() => expect(shown.current.error).toBeInstanceOf(ApiError));
    await shown.unmount();
  });
});

describe("keys", () => {
  const carrying = createClient({ context: { project_id: "1" } });
  const key = datasetsListKey(carrying, { limit: 2, search: "x" });

  it("go from the general to the particular", () => {
    expect(key).toEqual([
      "datasets",
      "list",
      { project_id: "1", limit: "2", search: "x" },
      "https://us.posthog.com",
    ]);
  });

  it.each([
    ["of the resource", datasetsKeys(), true],
    ["of the operation", datasetsListKeys(), true],
    ["with these members", datasetsListKeys({ limit: 2 }), true],
    ["with another member", datasetsListKeys({ limit: 3 }), false],
  ])("are chosen: those %s", (_, chosen, isChosen) => {
    expect(chosen(key)).toBe(isChosen);
    expect(chosen(promptsResolveKey(carrying, { prompt_name: "x" }))).toBe(false);
    expect(chosen("datasets")).toBe(false);
  });
});
