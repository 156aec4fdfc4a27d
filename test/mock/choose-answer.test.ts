import { expect, it } from "vitest";
import { acceptedContent } from "../../generator/mock/answer/choose-answer.js";
import type { Codec, Content } from "../../generator/model/api.js";

const content = (mediaType: string, codec: Codec): Content => ({
  mediaType,
  codec,
  type: { kind: "string" },
  encoding: [],
  examples: [],
});
const contents = [
  content("application/xml", "xml"),
  content("text/csv", "text"),
  content("application/json", "json"),
];

it.each<[accept: string | undefined, want: string | undefined]>([
  [undefined, "application/json"],
  ["*/*", "application/json"],
  ["", "application/json"],
  ["application/*", "application/json"],
  ["text/*", "text/csv"],
  ["application/xml", "application/xml"],
  ["application/json;q=0.5, application/xml", "application/xml"],
  ["image/png, */*;q=0.1", "application/json"],
  ["application/json;q=0, text/csv", "text/csv"],
  ["image/png", undefined],
])("to a request that accepts %s", (accept, want) => {
  expect(acceptedContent(contents, accept)?.mediaType).toBe(want);
});
