/** What must compile, and what must not: read by the compiler only. */
import { preview, type ApiError, type Failed } from "../../templates/runtime/index.js";
import { createClient, createExample } from "./sample/client.js";
import * as datasets from "./sample/datasets.js";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <Truth extends true>(): Truth => true as Truth;

export async function compiles(): Promise<void> {
  const plain = createClient({ auth: () => "key", server: "eu" });
  const carrying = plain.with({ context: { project_id: 1 } });
  const example = createExample();

  await datasets.list(plain, { project_id: "1", limit: 2 });
  await datasets.list(carrying);
  await datasets.list(carrying, { limit: 2 });
  await datasets.list(carrying, { project_id: "2" });
  await example.project("1").datasets.list();
  await example.project("1").datasets.list({ project_id: "2" });
  await example.datasets.list({ project_id: "1" });
  await example.project("1").datasets.create({ body: { name: "a" } });

  // @ts-expect-error no project
  await datasets.list(plain);
  // @ts-expect-error no project
  await datasets.list(plain, { limit: 2 });
  // @ts-expect-error no project
  await example.datasets.list();
  // @ts-expect-error no project
  await example.datasets.create({ body: { name: "a" } });
  // @ts-expect-error no body
  await example.project("1").datasets.create();
  // @ts-expect-error no such parameter
  await datasets.list(carrying, { limits: 2 });
  // @ts-expect-error not of its type
  await datasets.list(carrying, { limit: "2" });
  // @ts-expect-error the service has no such parameter to carry
  createClient({ context: { team: 1 } });
  // @ts-expect-error the client of less cannot stand for that of more
  const more: typeof carrying = plain;
  const less: typeof plain = carrying;
  void [more, less];

  await preview(carrying, datasets.list, { limit: 2 });
  await preview(plain, datasets.list, { project_id: "1" });
  // @ts-expect-error no project
  await preview(plain, datasets.list, { limit: 2 });
  // @ts-expect-error not of its type
  await preview(carrying, datasets.list, { limit: "2" });

  const called = await carrying.call(datasets.list, { limit: 2 });
  is<Same<typeof called, datasets.PaginatedDatasetList>>();
  for await (const { name } of example.project("1").call(datasets.list, {})) void name;
  await plain.call(datasets.list, { project_id: "1" });
  await plain.call(datasets.create, { project_id: "1", body: { name: "a" } });
  // @ts-expect-error no project
  await plain.call(datasets.list, { limit: 2 });
  // @ts-expect-error not of its type
  await carrying.call(datasets.list, { limit: "2" });

  const page = await datasets.list(carrying);
  is<Same<typeof page, datasets.PaginatedDatasetList>>();
  for await (const item of datasets.list(carrying)) is<Same<typeof item, datasets.Dataset>>();
  for await (const each of datasets.list(carrying).pages()) is<Same<typeof each, typeof page>>();
  const none = await datasets.destroy(carrying, { id: "1" });
  is<Same<typeof none, never>>();
  const { response } = await datasets.list(carrying).withResponse();
  is<Same<typeof response, Response>>();

  const result = await datasets.list(carrying).result();
  if (result.ok) is<Same<typeof result.data, datasets.PaginatedDatasetList>>();
  else {
    // @ts-expect-error a failure has no data
    void result.data;
    switch (result.status) {
      case 404:
        is<Same<typeof result, Failed<404, datasets.Problem>>>();
        is<Same<typeof result.error, ApiError<datasets.Problem>>>();
        is<Same<typeof result.body, datasets.Problem | undefined>>();
        break;
      case 418:
        is<Same<typeof result.body, unknown>>();
        break;
      case undefined:
        is<Same<typeof result.body, unknown>>();
    }
  }
}
