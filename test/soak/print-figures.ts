import type { SoakFigures } from "./run-soak.js";

/** The figures of a soak as text. */
export function printFigures(figures: SoakFigures): string {
  const { calls, requests, seconds, outcomes, faults, left, listeners, wrong } = figures;
  const met = [...faults.values()].reduce((sum, count) => sum + count, 0);
  const rows: readonly (readonly [string, string | number])[] = [
    ["calls", calls],
    ["in flight, at most", figures.mostInFlight],
    ["requests", requests],
    ["faults", `${met} (${((100 * met) / requests).toFixed(1)} %)`],
    ["seconds", seconds.toFixed(1)],
    ["calls a second", Math.round(calls / seconds)],
  ];
  const sections = [
    table(rows),
    `Outcomes\n${table(byCount(outcomes))}`,
    `Faults met\n${table(byCount(faults))}`,
    `Left behind\n${table([
      ["listeners", listeners],
      ["timers", left.timers],
      ["sockets", left.sockets],
      ["memory", `${(left.memory / 1024).toFixed(0)} KiB`],
    ])}`,
    wrong.length === 0
      ? "Nothing lost, nothing sent that must not be."
      : [`WRONG: ${wrong.length}`, ...wrong.slice(0, 20)].join("\n"),
  ];
  return `${sections.join("\n\n")}\n`;
}

function byCount(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([, a], [, b]) => b - a);
}

function table(rows: readonly (readonly [string, string | number])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join("\n");
}
