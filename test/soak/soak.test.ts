import { expect, test } from "vitest";
import { runSoak } from "./run-soak.js";

test("1,000 calls at 100 in flight, 30 % faults: nothing lost, nothing doubled, nothing left", async () => {
  const size = { calls: 1_000, inFlight: 100, faultShare: 0.3, limit: 50_000 };
  const { wrong, calls, mostInFlight, faults } = await runSoak(size);
  expect(wrong).toEqual([]);
  expect([calls, mostInFlight]).toEqual([1_000, 100]);
  expect(faults.size).toBe(14);
});
