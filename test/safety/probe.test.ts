import { test } from "vitest";
import { generateTexts } from "./generate-texts.js";
import { hostileDocument } from "./hostile-document.js";
import { renderDiagnostics } from "../../generator/diagnostics/render-diagnostics.js";
test("probe", async () => {
  const positions = new Set<string>();
  const doc = hostileDocument((p, u) => (positions.add(p), u));
  for (let i = 0; i < 3; i++) {
    const t = performance.now();
    const r = await generateTexts(doc);
    console.log(positions.size, Math.round(performance.now() - t), r.codes, r.files?.size);
    if (i == 0) console.log(renderDiagnostics(r.diagnostics));
  }
  let n = 0;
  const t = performance.now();
  const r = await generateTexts(hostileDocument((p, u) => `*/ pwned${n++}(); ${u}`));
  console.log(Math.round(performance.now() - t), r.codes, r.files?.size);
  console.log(renderDiagnostics(r.diagnostics).slice(0,3000));
  for (const [k, f] of r.files ?? []) if (!k.includes("/runtime/")) console.log("=====", k, "\n", f.text.slice(0, 6000));
});
