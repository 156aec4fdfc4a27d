import { load } from "js-yaml";
import type { OutputFile, Template } from "quillgen/template";
import { shop } from "../cli/shop.js";
import { generateTexts } from "../safety/generate-texts.js";

/** What templates make of a small document as plain sources, and what was said: codes with messages. */
export async function generateShop(
  templates: readonly Template<any>[],
  document: unknown = load(shop),
): Promise<{ readonly files: ReadonlyMap<string, OutputFile>; readonly said: readonly string[] }> {
  const { files, diagnostics } = await generateTexts(document, [{ folder: "/nowhere", templates }]);
  return {
    files: files ?? new Map(),
    said: diagnostics.all.map(({ code, message }) => `${code}: ${message}`),
  };
}
