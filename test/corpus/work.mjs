/** A process that generates the documents that it is sent: this folder's modules, over the command line as built. */
import { createJiti } from "jiti";
import { run } from "../../dist/generator/cli/main.js";

const { generateDocument } = await createJiti(import.meta.url).import("./generate-document.ts");
process.on("message", async (request) => process.send(await generateDocument(run, request)));
