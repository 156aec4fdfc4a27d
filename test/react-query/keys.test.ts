import { hashKey, matchQuery, QueryClient } from "@tanstack/react-query";
import { createClient } from "@quillgen/posthog/client";
import {
  datasetsQueryKey,
  datasetsListInfiniteOptions,
  datasetsListQueryKey,
  datasetsListOptions,
  datasetsCreateMutation,
  environmentsDatasetsQueryKey,
  externalDataSourcesSourcePrefixOptions,
} from "@quillgen/posthog-react-query";
import { describe, expect, it } from "vitest";

const us = "https://us.posthog.com";
const client = createClient({ context: { project_id: "1" } });
const plain = createClient();
const numbered = createClient({ context: { project_id: 1 } });

describe("the key of a query", () => {
  const { queryKey } = datasetsListOptions(client, { limit: 10 });

  it("goes from the general to the particular", () => {
    expect(queryKey).toEqual(["datasets", "list", { project_id: "1", limit: "10" }, us]);
  });

  it.each([
    [
      "what the call gives for what the client carries",
      datasetsListOptions(plain, { project_id: "1", limit: 10 }),
    ],
    ["a number for a text", datasetsListOptions(numbered, { limit: 10 })],
    ["members in another order", datasetsListOptions(plain, { limit: 10, project_id: "1" })],
    [
      "a member that is undefined",
      datasetsListOptions(client, { limit: 10, search: undefined as never }),
    ],
    [
      "a member that gives way to the client's",
      datasetsListOptions(client, { limit: 10, project_id: undefined as never }),
    ],
    [
      "another client with the same facts",
      datasetsListOptions(client.with({ auth: "other" }), { limit: 10 }),
    ],
  ])("is the same for %s", (_, other) => {
    expect(hashKey(other.queryKey)).toBe(hashKey(queryKey));
  });

  it.each([
    [
      "another project",
      datasetsListOptions(client.with({ context: { project_id: "2" } }), { limit: 10 }),
    ],
    ["another project by the call", datasetsListOptions(client, { limit: 10, project_id: "2" })],
    ["another server", datasetsListOptions(client.with({ server: "eu" }), { limit: 10 })],
    ["another input", datasetsListOptions(client, { limit: 11 })],
    ["the same list by pages", datasetsListInfiniteOptions(client, { limit: 10 })],
  ])("differs for %s", (_, other) => {
    expect(hashKey(other.queryKey)).not.toBe(hashKey(queryKey));
  });

  it("has no secret in it", () => {
    const secret = createClient({ auth: "phx_secret", context: { project_id: "1" } });
    expect(JSON.stringify(datasetsListOptions(secret))).not.toContain("phx_secret");
  });

  it("has the body of a query that posts one", () => {
    const body = { source_type: "Stripe", prefix: "stripe_" };
    expect(externalDataSourcesSourcePrefixOptions(client, { body }).queryKey).toEqual([
      "externalDataSources",
      "sourcePrefix",
      { project_id: "1", body },
      us,
    ]);
  });
});

describe("the beginning of a key", () => {
  const cache = new QueryClient().getQueryCache();
  const added = (options: { queryKey: readonly unknown[] }) =>
    cache.build(new QueryClient(), { queryKey: options.queryKey });
  const list = added(datasetsListOptions(client, { limit: 10 }));
  const pages = added(datasetsListInfiniteOptions(client, { limit: 10 }));
  const matched = (queryKey: readonly unknown[]) =>
    [list, pages].filter((query) => matchQuery({ queryKey }, query)).length;

  it.each([
    ["a resource", datasetsQueryKey(), 2],
    ["an operation", datasetsListQueryKey(), 2],
    ["an operation in a project", datasetsListQueryKey({ project_id: "1" }), 2],
    ["some members of the input", datasetsListQueryKey({ limit: 10 }), 2],
    ["other members of the input", datasetsListQueryKey({ limit: 11 }), 0],
    ["another project", datasetsListQueryKey({ project_id: "2" }), 0],
    ["a nested resource", environmentsDatasetsQueryKey(), 0],
  ])("stands for all of %s", (_, key, count) => {
    expect(matched(key)).toBe(count);
  });

  it("is the one of mutations too", () => {
    expect(datasetsCreateMutation(client).mutationKey.slice(0, 1)).toEqual(datasetsQueryKey());
  });
});
