import type {
  CallError,
  Client,
  Dataset,
  DatasetPage,
  DatasetsCreateParams,
} from "@quillgen/posthog";
import {
  datasetsListKey,
  datasetsListKeys,
  useDatasetsCreate,
  useDatasetsList,
  useDatasetsListInfinite,
  useDatasetsRetrieve,
} from "@quillgen/posthog-swr";
import { exactly } from "../frameworks/exactly.js";

/** What must compile and what must not: checked by `npm run check:types`, never run. */
declare const carrying: Client<"project_id">;
declare const plain: Client;

export function queries(): void {
  const list = useDatasetsList(carrying, { limit: 10 }, { refreshInterval: 1_000 });
  exactly<typeof list.data, DatasetPage | undefined>(true);
  exactly<typeof list.error, CallError | undefined>(true);
  const suspended = useDatasetsList(carrying, {}, { suspense: true });
  exactly<typeof suspended.data, DatasetPage>(true);
  useDatasetsRetrieve(plain, { project_id: "1", id: "a" });
  useDatasetsRetrieve(plain, null);
  // @ts-expect-error A client without a project needs one.
  useDatasetsList(plain);
  // @ts-expect-error Not a parameter.
  useDatasetsList(carrying, { colour: "red" });
  // @ts-expect-error Which one?
  useDatasetsRetrieve(carrying);
}

export function pages(): void {
  const list = useDatasetsListInfinite(carrying, { limit: 10 }, { initialSize: 2 });
  exactly<typeof list.data, DatasetPage[] | undefined>(true);
  exactly<typeof list.error, CallError | undefined>(true);
  // @ts-expect-error Each page is found in the one before it.
  useDatasetsListInfinite(carrying, {}, { parallel: true });
}

export async function writes(): Promise<void> {
  const create = useDatasetsCreate(carrying, {
    onSuccess: (created) => exactly<typeof created, Dataset>(true),
  });
  exactly<typeof create.error, CallError | undefined>(true);
  exactly<Parameters<typeof create.trigger>[0], DatasetsCreateParams>(true);
  const created = await create.trigger({ body: { name: "new" } });
  exactly<typeof created, Dataset>(true);
  // @ts-expect-error The body has a name.
  await create.trigger({ body: {} });
  const quiet = useDatasetsCreate(carrying, { throwOnError: false });
  const maybe = await quiet.trigger({ body: { name: "new" } });
  exactly<typeof maybe, Dataset | undefined>(true);
  // @ts-expect-error A client without a project needs one.
  await useDatasetsCreate(plain).trigger({ body: { name: "new" } });
}

export function keys(): void {
  datasetsListKey(plain, { project_id: "1" });
  // @ts-expect-error A client without a project needs one.
  datasetsListKey(plain);
  // @ts-expect-error Not a parameter.
  datasetsListKeys({ colour: "red" });
}
