import type { components, paths } from "@quillgen/posthog/openapi";
import createClient from "openapi-fetch";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { startLoopback, type Loopback } from "../wire/loopback.js";

let server: Loopback;
beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());

const connect = () =>
  createClient<paths>({ baseUrl: server.url, headers: { Authorization: "Bearer phx_key" } });

const list = "/api/environments/{project_id}/datasets/";
const one = "/api/projects/{project_id}/datasets/{id}/";
const page = { count: 1, results: [{ id: "d1", name: "Checkout answers" }] };

describe("openapi-fetch on the types of the package", () => {
  test("lists with parameters of the path and the query", async () => {
    server.expect({ status: 200, body: { json: page } });
    const { data, error } = await connect().GET(list, {
      params: { path: { project_id: "1" }, query: { limit: 2, order_by: ["-created_at"] } },
    });
    expect(error).toBeUndefined();
    expectTypeOf(data).toEqualTypeOf<components["schemas"]["DatasetPage"] | undefined>();
    expect(data?.results[0]?.name).toBe("Checkout answers");
    expect(
      server.seen.map(({ method, url, headers }) => [method, url, headers.authorization]),
    ).toEqual([
      ["GET", "/api/environments/1/datasets/?limit=2&order_by=-created_at", "Bearer phx_key"],
    ]);
  });

  test("sends a body and gives what was made", async () => {
    server.expect({ status: 200, body: { json: { id: "d1", name: "Renamed" } } });
    const { data } = await connect().PATCH(one, {
      params: { path: { project_id: "1", id: "d1" } },
      body: { name: "Renamed" },
    });
    expectTypeOf(data).toEqualTypeOf<components["schemas"]["Dataset"] | undefined>();
    expect(data?.name).toBe("Renamed");
    expect(server.seen.map(({ method, url, body }) => [method, url, String(body)])).toEqual([
      ["PATCH", "/api/projects/1/datasets/d1/", '{"name":"Renamed"}'],
    ]);
  });

  test("gives errors as they are declared", async () => {
    server.expect({ status: 404, body: { json: { type: "invalid_request", code: "not_found" } } });
    const { data, error, response } = await connect().GET(one, {
      params: { path: { project_id: "1", id: "d1" } },
    });
    expect(data).toBeUndefined();
    expect(response.status).toBe(404);
    expectTypeOf(error).toEqualTypeOf<components["schemas"]["ErrorEnvelope"] | undefined>();
    expect(error?.code).toBe("not_found");
  });

  test("does not compile where the document forbids it", () => {
    const client = connect();
    void (() => [
      // @ts-expect-error There is no such path.
      client.GET("/api/nothing/"),
      // @ts-expect-error There is no such method of it.
      client.PUT(list, { params: { path: { project_id: "1" } } }),
      // @ts-expect-error The path has another parameter.
      client.GET(one, { params: { path: { project_id: "1" } } }),
      // @ts-expect-error A number is asked for.
      client.GET(list, { params: { path: { project_id: "1" }, query: { limit: "2" } } }),
      // @ts-expect-error A name is a text.
      client.PATCH(one, { params: { path: { project_id: "1", id: "d1" } }, body: { name: 7 } }),
    ]);
  });
});
