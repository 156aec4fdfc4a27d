import type { Dataset, DatasetPage, DatasetsListInput, ErrorEnvelope } from "@quillgen/posthog";
import { handlers, makeDataset, mock } from "@quillgen/posthog-msw";
import type { HttpHandler } from "msw";
import { exactly } from "../frameworks/exactly.js";

/** What must compile and what must not: checked by `npm run check:types`, never run. */
export function answers(): void {
  exactly<ReturnType<typeof handlers>, HttpHandler[]>(true);
  mock.datasets.list.respond(429);
  mock.datasets.list.respond(503, { type: "t", code: "c", detail: "d", attr: null });
  mock.datasets.list.respond(200, { count: 0, next: null, previous: null, results: [] });
  mock.datasets.retrieve.respond(200, makeDataset(7), { once: true, headers: { etag: "x" } });
  mock.datasets.destroy.respond(405);
  // @ts-expect-error Not documented.
  mock.datasets.list.respond(418);
  // @ts-expect-error A page has more.
  mock.datasets.list.respond(200, { count: 0 });
  // @ts-expect-error No body is documented for it.
  mock.datasets.destroy.respond(405, makeDataset());
  // @ts-expect-error It has no pages.
  mock.datasets.retrieve.items([]);
  // @ts-expect-error Items of another list.
  mock.datasets.list.items([{ version: 1 }]);
}

export function calls(): void {
  mock.datasets.list.handle(({ input, credentials, page, reply, request }) => {
    exactly<typeof input, DatasetsListInput>(true);
    exactly<typeof credentials.PersonalAPIKeyAuth, string | undefined>(true);
    exactly<typeof request, Request>(true);
    // @ts-expect-error Not a parameter.
    void input.colour;
    return input.search === "" ? reply(400) : page([makeDataset(1)]);
  });
  mock.datasets.list.handle(async () => {});
  // @ts-expect-error No answer.
  mock.datasets.list.handle(() => 200);
}

export function data(): void {
  const page = mock.datasets.list.data(200, 7);
  exactly<typeof page, DatasetPage>(true);
  const error = mock.datasets.list.data(502);
  exactly<typeof error, ErrorEnvelope>(true);
  exactly<ReturnType<typeof makeDataset>, Dataset>(true);
}
