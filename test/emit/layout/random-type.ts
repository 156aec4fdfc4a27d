import type { Doc, Model, Property, Type } from "../../../generator/model/api.js";

/** Numbers from 0 up to 1, the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes types of every kind, with names of every length and texts of every sort. */
export class RandomTypes {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seeded(seed);
  }

  upTo(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.upTo(items.length)] as T;
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  name(): string {
    const words = [
      "Dataset",
      "Item",
      "Of",
      "Very",
      "LongNamedThing",
      "X",
      "Größe",
      "Environment",
      "Response",
    ];
    return Array.from({ length: 1 + this.upTo(4) }, () => this.pick(words)).join("");
  }

  key(): string {
    const keys = [
      "a",
      "id",
      "kebab-key",
      "1",
      "__proto__",
      "with'quote",
      'with"quote',
      "constructor",
      "ünï",
    ];
    if (this.chance(0.2)) return this.pick(keys) + this.upTo(1000);
    const words = ["name", "created", "at", "description", "list", "of", "things"];
    return (
      Array.from({ length: 1 + this.upTo(5) }, () => this.pick(words)).join("_") + this.upTo(1000)
    );
  }

  text(): string {
    const texts = [
      "plain",
      "two words",
      'say "hi"',
      "it's",
      `both ' and "`,
      "back\\slash",
      "new\nline",
      "–",
      "tab\t",
      "",
    ];
    return this.chance(0.5) ? this.pick(texts) : "value_" + "x".repeat(this.upTo(70));
  }

  model(): Model {
    return {
      name: this.name(),
      source: "",
      type: { kind: "unknown" },
      doc: {},
      pointer: "",
      at: { file: "", pointer: "" },
    };
  }

  doc(): Doc {
    const doc: { -readonly [Key in keyof Doc]: Doc[Key] } = {};
    if (this.chance(0.4)) {
      doc.text = this.pick([
        "Short.",
        "A line */ that ends comments, /* starts them and goes on for much longer than eighty columns, as they do.",
        "First.\n\n  Second, indented.   \n\n\n- a list\n- @tag\r\n* star",
        "`code` and @internal and mail@example.com",
        "\u2028 separators \u0000 and \u202e controls \ud800",
      ]);
    }
    if (this.chance(0.1)) doc.deprecated = this.pick(["", "Use another.", "Two\nlines @x"]);
    if (this.chance(0.1)) doc.default = this.pick([1, "text */", { a: [true] }, null]);
    return doc;
  }

  leaf(): Type {
    switch (this.upTo(9)) {
      case 0:
        return { kind: "string", ...(this.chance(0.2) ? { maxLength: 5, pattern: "^`a*/$" } : {}) };
      case 1:
        return { kind: "number", integer: true, ...(this.chance(0.2) ? { minimum: 0 } : {}) };
      case 2:
        return { kind: this.pick(["boolean", "null", "unknown", "binary", "boolean"] as const) };
      case 3:
      case 4:
        return { kind: "literal", value: this.text() };
      case 5:
        return { kind: "literal", value: this.pick([0, -1, 1.5, 1e21, 1e-7, true, false]) };
      default:
        return { kind: "ref", model: this.model() };
    }
  }

  object(depth: number): Type {
    const keys = new Set(Array.from({ length: 1 + this.upTo(5) }, () => this.key()));
    const properties = [...keys].map((name): Property => ({
      name,
      type: this.type(depth - 1),
      required: this.chance(0.6),
      direction: this.pick(["both", "both", "both", "read", "write"] as const),
      doc: this.doc(),
    }));
    return this.chance(0.2)
      ? { kind: "object", properties, rest: this.type(depth - 1) }
      : { kind: "object", properties };
  }

  type(depth: number): Type {
    if (depth <= 0 || this.chance(0.25)) return this.leaf();
    const several = (least: number): Type[] =>
      Array.from({ length: least + this.upTo(this.chance(0.1) ? 12 : 4) }, () =>
        this.type(depth - 1),
      );
    switch (this.upTo(10)) {
      case 0:
      case 1:
        return this.object(depth);
      case 2:
      case 3:
        return { kind: "array", items: this.type(depth - 1) };
      case 4: {
        const items = several(1);
        const required = this.upTo(items.length + 1);
        return this.chance(0.4)
          ? { kind: "tuple", items, required, rest: this.type(depth - 1) }
          : { kind: "tuple", items, required };
      }
      case 5:
        return this.chance(0.3)
          ? {
              kind: "record",
              values: this.type(depth - 1),
              keys: { kind: "union", members: several(1) },
            }
          : { kind: "record", values: this.type(depth - 1) };
      case 6:
        return { kind: "intersection", members: several(1) };
      case 7:
        return {
          kind: "union",
          open: true,
          members: [{ kind: "string" }, this.leaf(), this.leaf()],
        };
      default:
        return { kind: "union", members: several(1) };
    }
  }
}
