import { printable } from "../diagnostics/printable.js";
import { placeText } from "../diff/report/print-text.js";
import type { Explanation, MadeSymbol, TouchingAction } from "./explanation.js";

/** One explanation for a terminal: the name, then where it comes from and where it went. */
export function printText({ name, kind, of, spec, overlays, made }: Explanation): string {
  const lines = [
    `${name}  (${kind === "member" ? "a member" : "made"} of ${of})`,
    ...spec.map((place) => `  spec      ${placeText(place)}`),
    ...overlays.map((action) => `  overlay   ${actionText(action)}`),
    ...made.map((each) => `  template  ${templateText(each, name)}`),
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}

function actionText({ at, number, correction, description, reason }: TouchingAction): string {
  const action = `action ${number}`;
  const names = correction === action ? action : `${action}, ${correction}`;
  const said = [description, reason].filter(Boolean).join(" ");
  return `${placeText(at)}  ${names}${said === "" ? "" : `: ${said}`}`;
}

function templateText({ symbol, template, part, file, line }: MadeSymbol, name: string): string {
  const by = part === undefined ? template : `${template} (part ${part})`;
  const place = line === undefined ? file : `${file}:${line}`;
  return symbol === name ? `${by}  ${place}` : `${by}  ${place}  ${symbol}`;
}
