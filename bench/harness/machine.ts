import { cpus, release, totalmem, type } from "node:os";

/** The machine in one line: nothing that names it. */
export function describeMachine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() || "unknown processor";
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const system = `${type()} ${release().split(".").slice(0, 2).join(".")} ${process.arch}`;
  return `${system}, ${processors.length} × ${model}, ${memory}; Node ${process.versions.node} for every tool`;
}
