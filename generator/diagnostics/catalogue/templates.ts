import type { Entries } from "./entry.js";

/** Templates, and the symbols and files that they declare. */
export const templates = {
  "ambiguous-export": {
    severity: "error",
    message: "{file} exports {name} twice: from {from} and from {other}.",
    remedy:
      "Export one of the two modules under a name of its own (`as`), or only some of its names.",
  },
  "duplicate-declaration": {
    severity: "error",
    message: "{name} is declared twice in {file}.",
    remedy:
      "Two declarations, or two templates, give one file the same name: rename one of the symbols.",
  },
  "duplicate-template": {
    severity: "error",
    message: "The template {template} is in one package twice.",
    remedy: "Leave one of the two out, or give one a name and files of its own.",
  },
  "invalid-symbol": {
    severity: "error",
    message: "{name}, a name in {file}, is no identifier.",
    remedy: "Give the symbol a name made of letters, digits, _ and $, not starting with a digit.",
  },
  "missing-template": {
    severity: "error",
    message: "The template {template} needs the template {needed}, which does not run.",
    remedy: "Add {needed} to the templates of one of the packages.",
  },
  "template-failed": {
    severity: "error",
    message: "The template {template} fails in {step}{subject}: {reason}.",
    remedy: "Correct the template; its own test shows the same: testTemplate of quillgen/testing.",
  },
  "undeclared-module": {
    severity: "error",
    message: "{file} exports names of {module}, which nothing declares.",
    remedy: "Check the spelling of the module, or declare something in it.",
  },
  "undeclared-symbol": {
    severity: "error",
    message: "{file} uses {name} from {from}, which nothing declares.",
    remedy: "Declare the symbol in a template that runs, or provide it by a runtime file.",
  },
  "unexported-symbol": {
    severity: "error",
    message: "{file} uses {name}, which no public entry of {package} exports ({from}).",
    remedy: "Export its file from an entry of the package, or give the symbol its entry.",
  },
} as const satisfies Entries;
