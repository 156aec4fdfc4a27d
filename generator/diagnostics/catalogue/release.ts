import type { Entries } from "./entry.js";

/** What keeps a release from being made. */
export const release = {
  "release-breaks": {
    severity: "error",
    message:
      "{file} compiled with the last release and does not with this one, though no change is known to break: {message}",
    remedy: "Mend what is generated, or release it as what it is with --bump major.",
  },
  "release-gate": {
    severity: "error",
    message: "The gate {gate} failed with exit code {code}:\n{said}",
    remedy: "Mend that first. Gates are listed in the configuration, under release.",
  },
  "release-no-repository": {
    severity: "error",
    message: "The configuration stands in no git repository.",
    remedy: "Releases are tags of a repository: run git init, and commit.",
  },
  "release-no-version": {
    severity: "error",
    message: 'The configuration has no text version: "{version}" that could be changed.',
    remedy: "Write the version as a plain string there, or change it by hand and commit.",
  },
  "release-package": {
    severity: "error",
    message: "{name} is not fit to be published: {fault}",
    remedy: "Mend it and release again; nothing was changed or published.",
  },
  "release-registry": {
    severity: "error",
    message: "The registry did not take {name}:\n{said}",
    remedy: "Release again once it does: what was published stays, and is not published twice.",
  },
  "release-too-low": {
    severity: "error",
    message:
      "The version {version} of the configuration says too little: the changes are {bump}, which makes at least {least}.",
    remedy: "Put the last version back, and let the release decide; or choose a higher one.",
  },
  "release-unclean": {
    severity: "error",
    message: "There are changes that are not committed.",
    remedy: "Commit or stash them: a release is made of what is committed.",
  },
  "release-versions": {
    severity: "error",
    message: "The packages do not have one version: {versions}.",
    remedy:
      "Packages of one document are released together: give them the same version, such as 1.0.0.",
  },
} as const satisfies Entries;
