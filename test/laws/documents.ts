import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { animals } from "../../generator/testing/documents/animals.js";
import { head } from "../../generator/testing/documents/pieces.js";
import { secured } from "../../generator/testing/documents/secured.js";
import { shop } from "../../generator/testing/documents/shop.js";
import type { JsonObject } from "./json.js";

const nothing = { ...head("Nothing"), paths: {} };

/** Real documents, small ones, of several dialects. */
const sample = [
  "petstore-3.0.json",
  "train-travel.yaml",
  "tempo.yaml",
  "up-banking.json",
  "langfuse.yaml",
];

/** A document to hold the laws against. */
export interface Lawful {
  readonly name: string;
  readonly document: JsonObject;
}

/** Our own documents and, where the corpus is at hand, a fixed part of it. */
export async function lawfulDocuments(): Promise<readonly Lawful[]> {
  const own: Lawful[] = Object.entries({ shop, animals, nothing, secured }).map(
    ([name, document]) => ({ name, document }),
  );
  const corpus = process.env["QUILLGEN_CORPUS"];
  if (corpus === undefined) return own;
  const { load } = await import("js-yaml");
  const theirs = sample
    .filter((name) => existsSync(join(corpus, name)))
    .map((name) => {
      const document = load(readFileSync(join(corpus, name), "utf8")) as JsonObject;
      // Dates and the like as JSON has them.
      return { name, document: JSON.parse(JSON.stringify(document)) as JsonObject };
    });
  return [...own, ...theirs];
}
