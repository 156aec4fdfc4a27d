import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../spec/documents.js";
import { modelPage } from "./model-page.js";

test("docs/model.md tells every type of the model", async () => {
  const page = await modelPage();
  await expect(page).toMatchFileSnapshot(join(repository, "docs/model.md"));
  for (const name of ["Api", "Operation", "Param", "Type", "Model", "Doc", "Pagination"]) {
    expect(page).toContain(`\n## ${name}\n`);
  }
});
