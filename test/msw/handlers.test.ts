import { handlers, makeDataset, mock } from "@quillgen/posthog-msw";
import { createPostHog, RateLimitError } from "@quillgen/posthog";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

const server = setupServer(...handlers());
const posthog = createPostHog({ auth: "phx_good", context: { project_id: "1" }, backoff: 1 });

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("handlers of the whole service", () => {
  it("answer with what the document shows", async () => {
    const { results } = await posthog.datasets.list({ limit: 2 });
    expect(results.map(({ name }) => name)).toEqual([
      "Refund and return questions",
      "Onboarding chats",
    ]);
  });

  it("answer about what was asked for", async () => {
    const found = await posthog.datasets.retrieve({ id: "d-7" });
    expect(found.id).toBe("d-7");
    const created = await posthog.datasets.create({ body: { name: "Mine", description: "By me" } });
    expect(created).toMatchObject({ name: "Mine", description: "By me" });
  });

  it("give the same data for the same seed, and other data for another", async () => {
    const names = async (seed: number) => {
      server.use(...handlers({ seed, items: 5 }));
      return (await posthog.datasets.list()).results.map(({ name }) => name);
    };
    const first = await names(7);
    expect(first).toHaveLength(5);
    expect(await names(7)).toEqual(first);
    expect(await names(8)).not.toEqual(first);
  });

  it("answer with the status that is documented where there is no success", async () => {
    expect(await posthog.datasets.destroy({ id: "d" }).result()).toMatchObject({ status: 405 });
  });

  it("leave other addresses alone", async () => {
    const elsewhere = createPostHog({
      server: "http://localhost:1",
      context: { project_id: "1" },
      attempts: 1,
    });
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    await expect(elsewhere.datasets.list()).rejects.toThrow();
    told.mockRestore();
    server.use(...handlers({ server: "http://localhost:1" }));
    expect((await elsewhere.datasets.list()).count).toBe(25);
  });
});

describe("pages", () => {
  it("end where the items do", async () => {
    const pages = await all(posthog.datasets.list({ limit: 10 }).pages());
    expect(pages.map(({ results }) => results.length)).toEqual([10, 10, 5]);
    expect(pages.map(({ count }) => count)).toEqual([25, 25, 25]);
    const ids = pages.flatMap(({ results }) => results.map(({ id }) => id));
    expect(new Set(ids).size).toBe(25);
  });

  it("follow a cursor in the last item", async () => {
    const call = posthog.prompts.resolve({ prompt_name: "greeting", limit: 10 });
    const pages = await all(call.pages());
    expect(pages.map(({ versions }) => versions.length)).toEqual([10, 10, 5]);
    expect(pages.map(({ has_more }) => has_more)).toEqual([true, true, false]);
  });

  it("are made of items that a test gives", async () => {
    server.use(mock.datasets.list.items([1, 2, 3].map((seed) => makeDataset(seed))));
    const pages = await all(posthog.datasets.list({ limit: 2 }).pages());
    expect(pages.map(({ results }) => results)).toEqual([
      [makeDataset(1), makeDataset(2)],
      [makeDataset(3)],
    ]);
  });
});

describe("one operation", () => {
  it("answers with a documented failure, its body made", async () => {
    server.use(mock.datasets.list.respond(429, undefined, { once: true }));
    const failed = posthog.datasets.list({}, { attempts: 1 });
    await expect(failed).rejects.toBeInstanceOf(RateLimitError);
    expect((await posthog.datasets.list()).count).toBe(25);
  });

  it("answers as a function says, with what the caller passed", async () => {
    const seen: unknown[] = [];
    server.use(
      mock.datasets.list.handle(({ input, page }) => {
        seen.push(input);
        return page([]);
      }),
    );
    await posthog.datasets.list({ id__in: ["a,b", "c"], limit: 5, search: "50 % + x" });
    expect(seen).toEqual([{ project_id: "1", id__in: ["a,b", "c"], limit: 5, search: "50 % + x" }]);
  });

  it("knows the credentials", async () => {
    server.use(
      mock.datasets.retrieve.handle(({ credentials, reply }) =>
        credentials.PersonalAPIKeyAuth === "phx_good" ? reply(200) : reply(401),
      ),
    );
    expect((await posthog.datasets.retrieve({ id: "d" }).result()).ok).toBe(true);
    const stranger = posthog.with({ auth: "phx_bad" });
    expect(await stranger.datasets.retrieve({ id: "d" }).result()).toMatchObject({ status: 401 });
  });

  it("leaves a request to the next handler where it says nothing", async () => {
    server.use(mock.datasets.retrieve.handle(() => {}));
    expect((await posthog.datasets.retrieve({ id: "d" })).id).toBe("d");
  });
});
