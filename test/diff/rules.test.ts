import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../generator/diff/rules/rules.js";
import { messages } from "./cases/messages.js";
import { operations } from "./cases/operations.js";
import { properties } from "./cases/properties.js";
import { types } from "./cases/types.js";
import { wholeCalls } from "./cases/whole-calls.js";
import { wholeTypes } from "./cases/whole-types.js";
import { diffOf } from "./diff-of.js";

const cases = [...operations, ...messages, ...properties, ...types];

describe("rules", () => {
  it.each(cases)("$rule: $want", async ({ base, revision, rule, want }) => {
    const findings = (await diffOf(base, revision)).filter(({ code }) => code === rule);
    const told = findings.map(
      ({ direction, severity, shows, subject }) => `${severity} ${shows} ${direction} ${subject}`,
    );
    expect(told).toEqual(want);
  });

  it.each([...wholeTypes, ...wholeCalls])("together: %s", async (_, { base, revision, want }) => {
    const findings = await diffOf(base, revision);
    const told = findings.map(
      ({ code, direction, severity }) => `${severity} ${direction} ${code}`,
    );
    expect(told).toEqual(want);
  });

  it("says nothing where nothing changed", async () => {
    for (const { base, revision } of cases) {
      expect(await diffOf(base, base)).toEqual([]);
      expect(await diffOf(revision, revision)).toEqual([]);
    }
  });

  it("has a case for each rule, and a file for each code", () => {
    const codes = rules.map(({ code }) => code);
    const shown = cases.filter(({ want }) => want.length > 0).map(({ rule }) => rule);
    expect(codes.filter((code) => !shown.includes(code))).toEqual([]);
    const files = readdirSync(new URL("../../generator/diff/rules", import.meta.url), {
      recursive: true,
      encoding: "utf8",
    });
    const inFamilies = files.filter((file) => /[/\\].*\.ts$/.test(file));
    const named = inFamilies.map((file) => file.replace(/^.*[/\\]|\.ts$/g, ""));
    expect(named.toSorted()).toEqual(codes.toSorted());
  });
});
