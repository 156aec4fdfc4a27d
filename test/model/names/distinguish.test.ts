import { describe, expect, it } from "vitest";
import { distinguish } from "../../../generator/model/names/distinguish.js";

const party = (name: string, ...further: string[]) => ({ name, further: () => further });

describe("distinguish", () => {
  it("moves all who want one name, and nobody else", () => {
    const { names, clashes } = distinguish([party("a", "a1"), party("b", "b1"), party("a", "a2")]);
    expect(names).toEqual(["a1", "b", "a2"]);
    expect(clashes).toEqual([{ name: "a", parties: [0, 2] }]);
  });

  it("moves whoever has the name that others step aside to", () => {
    const { names } = distinguish([
      party("a", "c"),
      party("a", "d"),
      party("c", "e"),
      party("c", "f"),
    ]);
    expect(names).toEqual(["c", "d", "e", "f"]);
  });

  it("lets a pinned name stay", () => {
    const { names } = distinguish([party("a", "x"), { ...party("a", "y"), isPinned: true }]);
    expect(names).toEqual(["x", "a"]);
  });

  it("counts taken names and folds what cannot be told apart", () => {
    const { names } = distinguish([party("A", "x"), party("b", "y")], new Set(["a"]), (name) =>
      name.toLowerCase(),
    );
    expect(names).toEqual(["x", "b"]);
  });
});
