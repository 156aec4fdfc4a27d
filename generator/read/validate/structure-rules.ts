import { operationMethods } from "../grammar.js";
import { isObject } from "../json-object.js";
import type { Rule } from "./rule.js";

const componentName = /^[A-Za-z0-9._-]+$/;

/** A document says what it is and describes something. */
const documentIsWhole: Rule = {
  kind: "document",
  start:
    () =>
    (root, { report }) => {
      const { info } = root;
      if (!isObject(info)) report("no-info", [], {});
      else {
        for (const name of ["title", "version"]) {
          // A number becomes text when the walk comes to it: many write version: 1.0.
          if (!/string|number/.test(typeof info[name]))
            report("no-info-member", ["info"], { name });
        }
      }
      const described = ["paths", "webhooks", "components"].some((name) => isObject(root[name]));
      if (!described) report("nothing-described", [], {});
    },
};

/** A component's name is part of pointers and, in many tools, of identifiers. */
const componentsHaveLegalNames: Rule = {
  kind: "components",
  start:
    () =>
    (components, { report }) => {
      for (const section of Object.keys(components)) {
        const named = components[section];
        if (section.startsWith("x-") || !isObject(named)) continue;
        for (const name of Object.keys(named)) {
          if (!componentName.test(name)) report("component-name", [section, name], { name });
        }
      }
    },
};

/** Paths start with a slash, and no two of them are the same but for the names of their parameters. */
const pathsAreDistinct: Rule = {
  kind: "document",
  start:
    () =>
    (root, { report }) => {
      if (!isObject(root["paths"])) return;
      const shapes = new Map<string, string>();
      for (const path of Object.keys(root["paths"])) {
        if (path.startsWith("x-") || path === "$ref") continue;
        if (!path.startsWith("/")) report("path-without-slash", ["paths", path], { path });
        const shape = path.replace(/\{[^{}]*\}/g, "{}");
        const other = shapes.get(shape);
        if (other !== undefined) report("same-path", ["paths", path], { path, other });
        else shapes.set(shape, path);
      }
    },
};

const membersOfItem = new Set([
  ...operationMethods,
  "$ref",
  "additionalOperations",
  "description",
  "parameters",
  "servers",
  "summary",
]);

/** What stands beside the methods of a path by another name, `GET` say, would be lost in silence. */
const itemsHaveKnownMembers: Rule = {
  kind: "pathItem",
  start:
    () =>
    (item, { report }) => {
      for (const name in item) {
        if (membersOfItem.has(name) || name.startsWith("x-")) continue;
        report("path-item-member", [name], { name });
      }
    },
};

/** What a URL of a server has in braces gets its value from a variable, whose default is what clients use. */
const serversAreWhole: Rule = {
  kind: "any",
  start:
    () =>
    ({ url, variables }, { path, report }) => {
      if (typeof url !== "string" || !url.includes("{") || path.at(-2) !== "servers") return;
      for (const [, name = ""] of url.matchAll(/\{([^{}]+)\}/g)) {
        const variable = isObject(variables) ? variables[name] : undefined;
        const value = isObject(variable) ? variable["default"] : undefined;
        if (value === undefined || value === null) report("server-variable", ["url"], { name });
      }
    },
};

/** What a document is made of: names and paths. */
export const structureRules: readonly Rule[] = [
  documentIsWhole,
  componentsHaveLegalNames,
  pathsAreDistinct,
  serversAreWhole,
  itemsHaveKnownMembers,
];
