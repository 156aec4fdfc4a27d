import { HttpHandler } from "msw";
import { answerTo, bodyOf, respond, usualStatus } from "./answers.js";
import { readBody } from "./body.js";
import { sourceOf, within } from "./data/source.js";
import type { Definition, Service } from "./definition.js";
import { likeRequest } from "./like-request.js";
import { addressOf } from "./match.js";
import { get, pageOf } from "./pages.js";
import { readParams } from "./params.js";
import type {
  HandlerOptions,
  MakeHandlers,
  PagedMockCall,
  PlainPagedMock,
  ReplyOptions,
  UseOptions,
} from "./types.js";

type AnyCall = PagedMockCall<any, any, any, any>;
type AnyMock = PlainPagedMock<any, any, any, any>;

/** Makes the mock of an operation. Its type is said by the constant that it is assigned to. */
export const mocks =
  (service: Service) =>
  <Made>(definition: Definition): Made => {
    const { id, method, path, pages, servers = service.servers } = definition;
    const data = (status: number, seed?: number): any =>
      bodyOf(definition, answerTo(definition, status), seed);
    const reply = (
      status: number,
      body: unknown = data(status),
      options?: ReplyOptions,
    ): Response => respond(status, answerTo(definition, status), body, options);
    const usual = usualStatus(definition);

    const handle: AnyMock["handle"] = (answer, { once, server } = {}) => {
      const address = addressOf(
        server === undefined ? servers : [server],
        path,
      );
      return new HttpHandler(
        method,
        address,
        async ({ request }: { request: Request }) => {
          const [, ...segments] =
            address.exec(request.url.replace(/[?#].*/s, "")) ?? [];
          const body = await readBody(request.clone());
          const input = {
            ...readParams(definition, request, segments),
            ...(body !== undefined && { body }),
          };
          const credentials = Object.fromEntries(
            Object.entries(service.credentials).map(([name, find]) => [
              name,
              find(request),
            ]),
          );
          const page = (items: readonly unknown[], of = data(usual)) =>
            reply(usual, pages && pageOf(pages, of, items, request.url));
          const call: AnyCall = { input, credentials, request, reply, page };
          return (await answer(call)) ?? undefined;
        },
        { once: once ?? false },
      );
    };

    /** As many items as wanted: first those that the document shows. */
    const itemsOf = (count: number, seed?: number): readonly unknown[] => {
      const shown = seed === undefined ? get(data(usual), pages!.items) : [];
      const source = within(sourceOf(seed ?? 1), id);
      return Array.from(
        { length: count },
        (_, index) =>
          (Array.isArray(shown) ? shown : [])[index] ??
          pages!.item(within(source, index)),
      );
    };

    const mock: AnyMock = {
      id,
      handle,
      data,
      handler: ({ seed, items = 25, ...use }: HandlerOptions = {}) =>
        handle((call) => {
          const body = data(usual, seed);
          if (!pages) return reply(usual, likeRequest(body, call.input));
          const page = pageOf(
            pages,
            body,
            itemsOf(items, seed),
            call.request.url,
          );
          return reply(usual, page);
        }, use),
      respond: (status, body, options) =>
        handle(() => reply(status, body, options), options as UseOptions),
      items: (items, options) => handle(({ page }) => page(items), options),
    };
    return mock as Made;
  };

/** Makes handlers of operations, in this order. */
export const allHandlers =
  (...operations: readonly Pick<AnyMock, "handler">[]): MakeHandlers =>
  (options) =>
    operations.map((operation) => operation.handler(options));
