import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../generator/diagnostics/catalogue.js";
import { repository } from "../spec/documents.js";
import { diagnosticsPage } from "./diagnostics-page.js";

test("docs/diagnostics.md tells every code of the catalogue", async () => {
  const page = await diagnosticsPage();
  await expect(page).toMatchFileSnapshot(join(repository, "docs/diagnostics.md"));
  for (const code of Object.keys(catalogue)) expect(page).toContain(`\n- \`${code}\` (`);
});
