import type { Dataset, ErrorEnvelope } from "@quillgen/posthog";
import { makeDataset, mock } from "@quillgen/posthog-msw";
import { setupWorker } from "msw/browser";

const subjects = ["Refund questions", "Onboarding chats", "Long documents", "Rude customers"];
const people = ["Ada", "Grace", "Katherine", "Margaret"];
const uses = ["golden answers", "regressions", "edge cases", "red team", "translations"];

/** A dataset of somebody's. */
function made(seed: number): Dataset {
  const dataset = makeDataset(seed);
  const first_name = people[seed % people.length]!;
  return { ...dataset, created_by: { ...dataset.created_by, first_name } };
}

/** Twenty datasets that are the same each time. */
const datasets: Dataset[] = uses.flatMap((use, row) =>
  subjects.map((subject, column) => ({
    ...made(row * subjects.length + column),
    name: `${subject}, ${use}`,
    description: `What we expect for ${subject.toLowerCase()}.`,
    created_at: new Date(Date.UTC(2026, 9 - row, 23 - 5 * column)).toISOString(),
  })),
);

/** The objection of the real service to a name. */
function objectionTo(name: string | undefined): ErrorEnvelope | undefined {
  const said = (code: string, detail: string): ErrorEnvelope => ({
    type: "validation_error",
    code,
    detail,
    attr: "name",
  });
  if (name === "") return said("blank", "This field may not be blank.");
  if (name && name.length > 400) {
    return said("max_length", "Ensure this field has no more than 400 characters.");
  }
  return undefined;
}

/** A service in the page that remembers what it is told, until the page is loaded again. */
export async function startService(): Promise<void> {
  const worker = setupWorker(
    mock.datasets.list.handle(({ input, page }) => {
      const wanted = input.search?.toLowerCase() ?? "";
      return page(datasets.filter(({ name }) => name.toLowerCase().includes(wanted)));
    }),
    mock.datasets.create.handle(({ input: { body }, reply }) => {
      const objection = objectionTo(body.name);
      if (objection) return reply(400, objection);
      const created = {
        ...made(datasets.length),
        ...body,
        id: crypto.randomUUID(),
        created_at: new Date().toISOString(),
      };
      datasets.unshift(created);
      return reply(201, created);
    }),
    mock.datasets.update.handle(({ input: { body, id }, reply }) => {
      const objection = objectionTo(body.name);
      if (objection) return reply(400, objection);
      const index = datasets.findIndex((dataset) => dataset.id === id);
      if (index < 0) return reply(404);
      return reply(200, (datasets[index] = { ...datasets[index]!, ...body }));
    }),
  );
  await worker.start({ quiet: true, onUnhandledRequest: "bypass" });
}
