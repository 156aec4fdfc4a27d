import { readdirSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { compare } from "./compare.js";
import { readOurs } from "./ours.js";
import { readTheirs } from "./theirs.js";
const folder = process.env["QUILLGEN_CORPUS"]!;
mkdirSync("/tmp/oap", { recursive: true });
const names = process.argv.slice(2).length
  ? process.argv.slice(2)
  : [...readdirSync(folder), ...readdirSync(join(folder, "edge")).map((n) => "edge/" + n)].filter(
      (n) => /\.(json|ya?ml)$/.test(n) && !/INDEX|SOURCES/.test(n),
    );
for (const name of names) {
  try {
    let theirs;
    try {
      theirs = readTheirs(join(folder, name));
    } catch (e) {
      theirs = { refusal: "parse " + String(e).slice(0, 80) };
    }
    if ("refusal" in theirs) {
      console.log(name, "refused:", theirs.refusal.slice(0, 100));
      continue;
    }
    const ours = await readOurs(join(folder, name));
    if (!ours) {
      console.log(name, "not read by us");
      continue;
    }
    const base = "/tmp/oap/" + name.replaceAll("/", "_");
    writeFileSync(base + ".ours.ts", ours.text);
    writeFileSync(base + ".theirs.ts", theirs.text);
    const t = performance.now();
    const c = compare(ours.text, theirs.text);
    console.log(
      `${name}: ${c.compared} entries, ${c.differences.length} differences, faults ${c.faults.ours.length}/${c.faults.theirs.length}, ${ours.text.length}/${theirs.text.length} chars, exact ${ours.exact}, ${ours.duration.toFixed(0)} ms, compare ${(performance.now() - t).toFixed(0)}`,
    );
    for (const f of c.faults.ours.slice(0, 3)) console.log("   OUR FAULT", f.slice(0, 200));
    for (const f of c.faults.theirs.slice(0, 3)) console.log("   their fault", f.slice(0, 200));
    writeFileSync(
      base + ".diff",
      c.differences.map((d) => `${d.at}\n    ours   ${d.ours}\n    theirs ${d.theirs}`).join("\n"),
    );
  } catch (e) {
    console.log(name, "THROWN", (e as Error).stack?.slice(0, 600));
  }
}
