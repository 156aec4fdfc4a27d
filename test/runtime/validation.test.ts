import { describe, expect, test } from "vitest";
import {
  hooks,
  json,
  validation,
  type Drift,
  type StandardSchema,
} from "../../templates/runtime/index.js";
import { clientOf, op } from "./client.js";
import { json as answer } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

describe("validation", () => {
  /** A validator that wants an object with a numeric `a`. */
  const numeric: StandardSchema = {
    "~standard": {
      version: 1,
      vendor: "test",
      validate: async (value: any) =>
        typeof value?.a == "number"
          ? { value }
          : { issues: [{ message: "no number", path: [{ key: "a" }] }] },
    },
  };
  const throwing: StandardSchema = {
    "~standard": {
      version: 1,
      vendor: "test",
      validate() {
        throw new Error("oops");
      },
    },
  };
  const run = async (options: Parameters<typeof validation>[0], body: unknown, output: unknown) => {
    await using server = await faultServer(answer(200, output));
    const drifts: Drift[] = [];
    const hook = validation({ onDrift: (drift) => drifts.push(drift), ...options });
    const create = op({ method: "POST", parts: [json] });
    const result = await create(clientOf(server.url, { hooks: hooks(hook) }), { body }).result();
    return { result, drifts, sent: server.received.length };
  };
  const both = { inputs: { "things.list": numeric }, outputs: { "things.list": numeric } };

  test("lets through what is right", async () => {
    const { result, drifts } = await run(both, { a: 1 }, { a: 2 });
    expect([result.ok, drifts]).toEqual([true, []]);
  });

  test("throws for a wrong body before it is sent", async () => {
    const { result, sent } = await run(both, { a: "1" }, {});
    expect(result.error.name).toBe("RequestError");
    expect(result.error.message).toBe("POST /things → input a: no number");
    expect(sent).toBe(0);
  });

  test("throws for a wrong answer, and does not ask again", async () => {
    const { result, sent } = await run(both, { a: 1 }, { a: "x" });
    expect(result.error.name).toBe("DecodeError");
    expect(result.error.message).toBe("POST /things → output a: no number");
    expect(sent).toBe(1);
  });

  test("reports without breaking the call", async () => {
    for (const schema of [numeric, throwing]) {
      const outputs = { "things.list": schema };
      const { result, drifts } = await run({ outputs, mode: "report" }, {}, { a: "x" });
      expect(result).toMatchObject({ ok: true, data: { a: "x" } });
      expect(drifts).toMatchObject([
        { operation: "things.list", side: "output", value: { a: "x" } },
      ]);
    }
  });

  test("is not broken by an observer that throws", async () => {
    const onDrift = (): never => {
      throw new Error("observer");
    };
    const { result } = await run({ ...both, mode: "report", onDrift }, {}, {});
    expect(result.ok).toBe(true);
  });

  test("can be off", async () => {
    const { result, drifts } = await run({ ...both, mode: "off" }, {}, {});
    expect([result.ok, drifts]).toEqual([true, []]);
  });

  test("leaves operations without a validator alone", async () => {
    const { result } = await run({ outputs: { constructor: numeric } as any }, {}, {});
    expect(result.ok).toBe(true);
  });
});
