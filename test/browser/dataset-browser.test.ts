import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { join } from "node:path";
import { build, preview, type PreviewServer } from "vite";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../cli/folder.js";
import { repository } from "../spec/documents.js";
import { describeInChromium } from "./chromium.js";

const root = join(repository, "examples/dataset-browser");

describeInChromium("the example application in Chromium", (browser) => {
  let server: PreviewServer;
  let page: Page;
  const outDir = makeFolder({}, { keep: true });
  beforeAll(async () => {
    // Its build command begins with this.
    await promisify(execFile)("npm", ["run", "--silent", "worker"], { cwd: root });
    await build({ root, logLevel: "error", build: { outDir: outDir.path, emptyOutDir: true } });
    server = await preview({
      root,
      preview: { port: 0, host: "127.0.0.1" },
      build: { outDir: outDir.path },
    });
    page = await browser().newPage({ viewport: { width: 900, height: 900 } });
    await page.goto(server.resolvedUrls!.local[0]!);
    await page.waitForSelector(".row");
  });
  afterAll(async () => {
    await page?.close();
    await server?.close();
    outDir.remove();
  });

  const names = () => page.locator(".row .name").allTextContents();
  const shown = () => page.locator(".more span").textContent();

  test("lists a page, then more", async () => {
    expect(await names()).toHaveLength(6);
    expect(await shown()).toBe("6 of 20");
    await page.getByRole("button", { name: "More" }).click();
    await page.waitForFunction("document.querySelectorAll('.row').length === 12");
    expect(await shown()).toBe("12 of 20");
  });

  test("searches", async () => {
    await page.getByRole("searchbox").fill("red team");
    await page.waitForFunction("document.querySelector('.more span')?.textContent === '4 of 4'");
    expect((await names()).every((name) => name.endsWith("red team"))).toBe(true);
    await page.getByRole("searchbox").fill("nothing like it");
    await page.getByText("No dataset has").waitFor();
    await page.getByRole("searchbox").fill("");
    await page.waitForFunction(
      "document.querySelector('.more span')?.textContent.endsWith('of 20')",
    );
  });

  test("creates, and says beside the field what the service objects to", async () => {
    await page.getByRole("button", { name: "Create" }).click();
    expect(await page.getByRole("alert").textContent()).toBe("This field may not be blank.");
    expect(await page.getByLabel("Name", { exact: true }).getAttribute("aria-invalid")).toBe(
      "true",
    );
    await page.getByLabel("Name", { exact: true }).fill("Mine");
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByRole("button", { name: "Mine" }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await shown()).toMatch(/of 21$/);
  });

  test("renames at once, and back where the service refuses", async () => {
    const rename = async (from: string, to: string) => {
      await page.getByRole("button", { name: from }).click();
      const field = page.locator(".row input");
      await field.fill(to);
      await field.press("Enter");
    };
    await rename("Mine", "Ours");
    await page.getByRole("button", { name: "Ours" }).waitFor();
    const long = "x".repeat(401);
    await rename("Ours", long);
    await page.getByText("Not renamed: Ensure this field has no more than 400").waitFor();
    expect(await names()).toContain("Ours");
    expect(await names()).not.toContain(long);
  });
});
