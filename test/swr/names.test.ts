import { expect, it } from "vitest";
import { hookNames } from "../../templates/swr/names.js";
import { modelOf, operationsOf } from "../model/model-of.js";

it.each<[string, string, string]>([
  ["a resource", "search.list", "searchQueryKey_"],
  ["an operation", "search", "searchQueryKey_"],
  ["neither", "find.all", "searchQueryKey"],
])("the key of a query beside %s of that name is not called as the latter's", (_, other, want) => {
  const responses = { 204: { description: "" } };
  const { api } = modelOf({
    paths: {
      "/a": { get: { operationId: "searchQuery", responses } },
      "/b": { get: { operationId: other, responses } },
    },
  });
  const [entry] = operationsOf(api);
  expect(hookNames(api).keyOf(entry![1]).name).toBe(want);
});
