/**
 * Loaded into every Node process that is measured: at its exit it adds a line with its CPU time
 * (microseconds) and its peak memory (kilobytes) to the file that `BENCH_USAGE` names. Node cannot
 * read the resource usage of a child from outside.
 */
const { isMainThread } = require("node:worker_threads");

if (isMainThread && process.env.BENCH_USAGE) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const line = JSON.stringify({ cpu: userCPUTime + systemCPUTime, peak: maxRSS });
    require("node:fs").appendFileSync(process.env.BENCH_USAGE, `${line}\n`);
  });
}
