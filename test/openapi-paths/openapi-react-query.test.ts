import type { components, paths } from "@quillgen/posthog/openapi";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import createFetchClient from "openapi-fetch";
import createClient from "openapi-react-query";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, test } from "vitest";
import { startLoopback, type Loopback } from "../wire/loopback.js";

let server: Loopback;
beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());

type Page = components["schemas"]["DatasetPage"];

const list = "/api/environments/{project_id}/datasets/";
const input = { params: { path: { project_id: "1" }, query: { limit: 2 } } };
const page = { count: 1, results: [{ id: "d1", name: "Checkout answers" }] };
const connect = () => createClient(createFetchClient<paths>({ baseUrl: server.url }));

beforeEach(() => server.expect({ status: 200, body: { json: page } }));

describe("openapi-react-query on the types of the package", () => {
  test("makes options that a query client runs", async () => {
    const options = connect().queryOptions("get", list, input);
    const data = await new QueryClient().fetchQuery(options);
    expectTypeOf(data).toEqualTypeOf<Page>();
    expect(data.results[0]?.name).toBe("Checkout answers");
    expect(options.queryKey).toEqual(["get", list, input]);
    expect(server.seen.map(({ url }) => url)).toEqual(["/api/environments/1/datasets/?limit=2"]);
  });

  test("has hooks that a component uses", async () => {
    const api = connect();
    const client = new QueryClient();
    await client.prefetchQuery(api.queryOptions("get", list, input));
    function Names() {
      const { data, error } = api.useQuery("get", list, input);
      const { mutate } = api.useMutation("patch", "/api/projects/{project_id}/datasets/{id}/");
      expectTypeOf(data).toEqualTypeOf<Page | undefined>();
      expectTypeOf(error).toEqualTypeOf<components["schemas"]["ErrorEnvelope"] | null>();
      expectTypeOf(mutate).parameter(0).toHaveProperty("body");
      return data?.results.map(({ name }) => name).join();
    }
    const children = createElement(Names);
    const text = renderToString(createElement(QueryClientProvider, { client, children }));
    expect(text).toBe("Checkout answers");
  });

  test("does not compile where the document forbids it", () => {
    const api = connect();
    void (() => [
      // @ts-expect-error There is no such path.
      api.queryOptions("get", "/api/nothing/"),
      // @ts-expect-error Datasets are not put.
      api.queryOptions("put", list, input),
      // @ts-expect-error The parameter of the path is missing.
      api.queryOptions("get", list, { params: { query: { limit: 2 } } }),
    ]);
  });
});
