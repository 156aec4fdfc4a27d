import { expect, test } from "vitest";
import { run } from "../../generator/cli/main.js";
import { generateDocument } from "./generate-document.js";
import { templates } from "./main.js";
import { renderTable } from "./render-table.js";
import { runCorpus } from "./run-corpus.js";

const folder = process.env["QUILLGEN_CORPUS"];

/** The part of the corpus that every run of the tests takes: something of every class, nothing large. */
const documents = [
  "petstore-2.0.json",
  "petstore-3.0.json",
  "petstore-3.1.json",
  "train-travel.yaml",
  "scalar-galaxy.yaml",
  "zoom-video-sdk-webhooks.json",
  "edge/hey-3.0-internal-name-conflict.json",
  "edge/hey-3.1-discriminator-all-of.yaml",
  "edge/hey-3.1-discriminator-non-string.yaml",
  "edge/hey-3.1-object-property-names.yaml",
  "edge/hey-3.1-transforms-read-write.yaml",
  "edge/invalid-oas3.1-no-containers.yaml",
  "edge/kubb-constCases.yaml",
  "edge/libopenapi-badref-burgershop.yaml",
  "edge/oas3.2-mega.yaml",
  "edge/oas3.2-tags-example.yaml",
  "edge/orval-models-with-special-char.yaml",
  "edge/orval-regressions.yaml",
  "edge/readme-3.1-parameters-style.json",
  "edge/readme-3.1-schema-types.json",
  "edge/sta-2.0-file-formdata.json",
  "edge/sta-tsoa-odd-types-3.json",
  "multi/hey-full-3.1/full.yaml",
  "multi/kubb-phantom/main.yaml",
];

test("a part of the corpus: generated, compiled, as prettier prints it, imported", async () => {
  if (folder === undefined) {
    console.warn("QUILLGEN_CORPUS is not set: no document of others is generated.");
    return;
  }
  const result = await runCorpus({
    corpus: folder,
    documents,
    templates,
    generate: (request) => generateDocument(run, request),
    parallel: 2,
  });
  console.log(renderTable(result));
  const failed = result.outcomes.filter((outcome) => outcome.result === "failed");
  expect([failed, result.faults]).toEqual([[], []]);
}, 180_000);
