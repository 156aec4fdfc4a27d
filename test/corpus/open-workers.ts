import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { DocumentRequest, Outcome } from "./generate-document.js";

/** Processes that generate documents, each with bounded memory, time and life. */
export interface Workers {
  /** Never fails: a process that dies or hangs is the fault of its document. */
  generate(request: DocumentRequest): Promise<Outcome>;
  /** Ends those that wait. */
  close(): void;
}

/** Documents that a process takes before another begins in its place. */
const life = 100;
/** Seconds that a document may take, generated twice and compared with prettier's layout. */
const patience = 300;
/** Megabytes. */
const memory = 4096;

interface Worker {
  readonly process: ChildProcess;
  taken: number;
}

/** Starts processes as they are needed: one for each document that is under way. */
export function openWorkers(): Workers {
  const waiting: Worker[] = [];

  function start(): Worker {
    const child = fork(fileURLToPath(new URL("work.mjs", import.meta.url)), {
      execArgv: [`--max-old-space-size=${memory}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    return { process: child, taken: 0 };
  }

  function generate(request: DocumentRequest): Promise<Outcome> {
    const worker = waiting.pop() ?? start();
    const { process: child } = worker;
    worker.taken += 1;
    return new Promise((resolve) => {
      let stderr = "";
      const started = performance.now();
      const onError = (chunk: Buffer): void => {
        stderr = `${stderr}${chunk.toString()}`.slice(-4000);
      };
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        child.stderr!.off("data", onError);
        child.removeAllListeners();
        resolve(outcome);
      };
      const fail = (fault: string): void => {
        const seconds = (performance.now() - started) / 1000;
        settle(broken(request.document, seconds, `${fault} ${stderr}`.trim()));
      };
      const timer = setTimeout(() => {
        child.kill("SIGKILL");
        fail(`no end after ${patience} s`);
      }, patience * 1000);
      child.stderr!.on("data", onError);
      child.on("exit", (code, signal) => fail(`the process ended with ${signal ?? code}`));
      child.on("message", (outcome: Outcome) => {
        settle(outcome);
        if (worker.taken < life) waiting.push(worker);
        else child.kill();
      });
      child.send(request);
    });
  }

  return {
    generate,
    close() {
      for (const { process: child } of waiting) child.kill();
    },
  };
}

function broken(document: string, seconds: number, fault: string): Outcome {
  const nothing = { warnings: 0, errors: [], bytes: 0, files: [] };
  return { document, result: "failed", faults: [fault], seconds, ...nothing };
}
