import { collectDiagnostics } from "./collect-diagnostics.js";
import type { Diagnostics } from "./diagnostic.js";
import type { PlainDiagnostic } from "./diagnostics-to-json.js";

/** What another run found, to be found in texts anew: lines may have moved since. Takes no more reports. */
export function retellDiagnostics(plain: readonly PlainDiagnostic[]): Diagnostics {
  const all = plain.map(({ code, severity, message, remedy, file, pointer = "" }) => {
    const place = file === undefined ? {} : { place: { file, pointer } };
    return { code, severity, message, remedy, ...place };
  });
  return { ...collectDiagnostics(), all, report: () => {} };
}
