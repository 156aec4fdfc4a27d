import type { Entries } from "./entry.js";

/** The configuration, the lock and what commands are given. */
export const project = {
  "bad-config": {
    severity: "error",
    message: "The configuration is not usable: {problem}.",
    remedy: "Write it with defineConfig({ ... }), which checks its types.",
  },
  "bad-lock": {
    severity: "error",
    message: "{file} cannot be read, so that the names once published are not known.",
    remedy: "Restore it from version control; deleting it gives every name anew.",
  },
  "config-failed": {
    severity: "error",
    message: "The configuration cannot be loaded: {reason}",
    remedy: "Correct it; it must run as a module with a default export.",
  },
  "frozen-lock": {
    severity: "error",
    message: "quillgen.lock would change: {change}.",
    remedy: "Run without --frozen, look at the change, and commit the lock.",
  },
  "name-misspelt": {
    severity: "error",
    message: "{name} is no name that is generated.",
    remedy: "There are names like it: {like}.",
  },
  "name-unknown": {
    severity: "error",
    message: "{name} is no name that is generated, nor is one like it.",
    remedy:
      "Name a symbol, an operation or a member, such as Dataset, datasets.list, Dataset.name.",
  },
  "no-config": {
    severity: "error",
    message: "There is neither a SPEC nor the configuration {file}.",
    remedy: "Name a document and --out, or run where quillgen.config.ts stands, or give --config.",
  },
  "no-output": {
    severity: "error",
    message: "There is no folder to write {spec} to.",
    remedy: "Give --out DIR.",
  },
  "no-program": {
    severity: "error",
    message: "There is no tsconfig.json here or in a folder around.",
    remedy: "Name the files to begin with, or a tsconfig.json with --project.",
  },
  "no-watch": {
    severity: "error",
    message: "Standard input cannot be watched.",
    remedy: "Name the file, or leave out --watch.",
  },
  "port-unusable": {
    severity: "error",
    message: "The port {port} cannot be listened at: {reason}.",
    remedy: "Choose another one with --port, or 0 for any that is free.",
  },
  "template-misused": {
    severity: "error",
    message: "{reason}",
    remedy: "Correct the call in the configuration; docs/templates.md tells what templates take.",
  },
} as const satisfies Entries;
