import { describe, expect, it } from "vitest";
import { generateTexts, plainSources } from "../generate-texts.js";
import { expectRefused, headText } from "./large.js";

describe("bytes", () => {
  const bad: readonly (readonly [string, Buffer])[] = [
    ["a lone continuation", Buffer.from([0x80])],
    ["an overlong slash", Buffer.from([0xc0, 0xaf])],
    ["half a surrogate pair", Buffer.from([0xed, 0xa0, 0x80])],
    ["beyond Unicode", Buffer.from([0xf5, 0x80, 0x80, 0x80])],
    ["a character cut in two", Buffer.from([0xe2, 0x82])],
  ];
  it.each(bad)("that are no UTF-8: %s", async (_, bytes) => {
    const text = Buffer.concat([Buffer.from(`${headText}x: "`), bytes, Buffer.from('"\n')]);
    expectRefused(await generateTexts(text, plainSources(), "a.yaml"), "invalid-utf8");
  });

  it.each([
    ["UTF-16", Buffer.from(`\ufeff${headText}`, "utf16le")],
    ["nothing but zeros", Buffer.alloc(1000)],
    ["an image", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["nothing", Buffer.alloc(0)],
    ["a control character", Buffer.from(`${headText}x: \u0007\n`)],
  ])("that are no document: %s", async (_, bytes) => {
    for (const name of ["a.yaml", "a.json"]) {
      const { files, diagnostics } = await generateTexts(bytes, plainSources(), name);
      expect(files).toBeUndefined();
      expect(diagnostics.all).toHaveLength(1);
    }
  });
});
