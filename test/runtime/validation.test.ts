import { describe, expect, test, vi } from "vitest";
import {
  hooks,
  json,
  validation,
  type Drift,
  type StandardSchema,
} from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
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

  const validator = (validate: (value: unknown) => any): StandardSchema => ({
    "~standard": { version: 1, vendor: "test", validate },
  });

  test("an observer that rejects breaks nothing either", async () => {
    const rejected = vi.fn();
    process.on("unhandledRejection", rejected);
    await using server = await faultServer(answer(200, { a: "x" }));
    const onDrift = () => Promise.reject(new Error("observer"));
    const watch = validation({ outputs: { "things.list": numeric }, mode: "report", onDrift });
    await op()(clientOf(server.url, { hooks: watch }), {});
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off("unhandledRejection", rejected);
    expect(rejected).not.toHaveBeenCalled();
  });

  test.each<readonly [string, () => any]>([
    [
      "throws",
      () => {
        throw new Error("oh");
      },
    ],
    ["rejects", () => Promise.reject(new Error("oh"))],
  ])("a validator that %s is a drift, and no fault of the connection", async (_, validate) => {
    await using server = await faultServer(answer(200, {}));
    const drifts: Drift[] = [];
    const outputs = { "things.list": validator(validate) };
    for (const mode of ["throw", "report"] as const) {
      const watch = validation({ outputs, mode, onDrift: (drift) => drifts.push(drift) });
      const { error } = await op()(clientOf(server.url, { hooks: watch }), {}).result();
      expect(error?.name).toBe(mode == "throw" ? "DecodeError" : undefined);
    }
    await vi.waitFor(() => expect(drifts).toHaveLength(2));
    expect(drifts[0]!.issues).toEqual([{ message: "the validator failed: Error: oh" }]);
    expect(server.received).toHaveLength(2);
  });

  test("a validator that never ends holds up no call that only wants reports", async () => {
    await using server = await faultServer(answer(200, { a: 1 }));
    const outputs = { "things.list": validator(() => new Promise(() => {})) };
    const watch = validation({ outputs, mode: "report" });
    expect(await op()(clientOf(server.url, { hooks: watch }), {})).toEqual({ a: 1 });
  });

  test("a validator may take its time", async () => {
    await using server = await faultServer(answer(200, { a: "x" }));
    const outputs = { "things.list": validator(async () => ({ issues: [{ message: "late" }] })) };
    const error = await failureOf(
      op()(clientOf(server.url, { hooks: validation({ outputs }) }), {}),
    );
    expect(error.message).toContain("late");
  });

  test("leaves operations without a validator alone", async () => {
    const { result } = await run({ outputs: { constructor: numeric } as any }, {}, {});
    expect(result.ok).toBe(true);
  });
});
