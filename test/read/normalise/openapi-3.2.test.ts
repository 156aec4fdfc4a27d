import { expect, it } from "vitest";
import { readFiles } from "../memory-files.js";

const info = { title: "T", version: "1" };

it("3.2: names of servers, values of examples, webhooks of old", async () => {
  const { document } = await readFiles({
    "a.json": {
      openapi: "3.2.0",
      info,
      servers: [{ url: "/", name: "eu" }],
      components: { examples: { e: { dataValue: [1] } } },
    },
  });
  expect(document!.root).toMatchObject({
    servers: [{ "x-name": "eu" }],
    components: { examples: { e: { value: [1] } } },
  });
  const old = await readFiles({
    "a.json": {
      openapi: "3.0.0",
      info,
      paths: {},
      "x-webhooks": { w: { post: { responses: { 200: { description: "" } } } } },
    },
  });
  expect(old.document!.root["webhooks"]).toHaveProperty("w");
  expect(old.document!.place("/webhooks/w/post")).toEqual({
    file: "a.json",
    pointer: "/x-webhooks/w/post",
  });
});
