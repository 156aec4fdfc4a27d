import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium as driver, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";

/** What Chromium is called where it is installed: Debian, Alpine, Fedora; Google's own build. */
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of an installed Chromium: that of `QUILLGEN_CHROMIUM`, else the first on the `PATH`. */
export function findChromium(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const given = process.env["QUILLGEN_CHROMIUM"];
  const known = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(given ? [given] : []), ...known].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Tests in headless Chromium. Without one the suite is named as not run, unless `QUILLGEN_BROWSER` is
 * `required`, as in CI: then it fails.
 */
export function describeInChromium(name: string, suite: (browser: () => Browser) => void): void {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    const isRequired = process.env["QUILLGEN_BROWSER"] === "required";
    const told = `${name}: not run, because there is no Chromium (Debian: apt-get install chromium)`;
    console.info(told);
    test.skipIf(!isRequired)(told, () => {
      throw new Error("QUILLGEN_BROWSER asks for a browser, and none was found.");
    });
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      // The sandbox wants rights that containers lack; the pages are our own.
      browser = await driver.launch({ executablePath, args: ["--no-sandbox"] });
    });
    afterAll(() => browser?.close());
    suite(() => browser);
  });
}
