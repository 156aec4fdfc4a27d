import type { Location } from "../read/document.js";
import type { Diagnostic, Diagnostics } from "./diagnostic.js";
import { printable } from "./printable.js";

interface RenderOptions {
  /** ANSI colours. Default: none. */
  readonly colour?: boolean;
  /** How many warnings of one code are shown; the others are counted. Default: all. */
  readonly most?: number;
}

/** What `quillgen generate` shows of one code, so that a habit of a document does not bury the rest. */
export const mostOfOneCode = 10;

/** How many lines of source stand before the one that is meant. */
const linesBefore = 2;
/** Widest excerpt of a line, in characters: a minified document is one line. */
const widest = 100;

const ansi = { error: "\u001b[31m", warning: "\u001b[33m", quiet: "\u001b[2m", end: "\u001b[0m" };

/** Says what was found to people: place, message, code frame and remedy of each. */
export function renderDiagnostics(diagnostics: Diagnostics, options: RenderOptions = {}): string {
  const { most = Infinity } = options;
  const told = new Map<string, number>();
  const shown: string[] = [];
  for (const diagnostic of diagnostics.all) {
    const { code, severity, place } = diagnostic;
    const count = (told.get(code) ?? 0) + 1;
    told.set(code, count);
    if (severity !== "error" && count > most) continue;
    shown.push(renderDiagnostic(diagnostic, place && diagnostics.locate(place), options));
  }
  for (const [code, count] of told) {
    if (count <= most || !diagnostics.all.some((each) => isWarning(each, code))) continue;
    shown.push(`… and ${count - most} more of [${code}]: quillgen lint shows them all.\n`);
  }
  return shown.join("\n");
}

function isWarning({ code, severity }: Diagnostic, wanted: string): boolean {
  return code === wanted && severity !== "error";
}

/** One diagnostic for people, ending in a line break. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  location: Location | undefined,
  options: RenderOptions = {},
): string {
  const paint = (colour: keyof typeof ansi, text: string) =>
    options.colour ? `${ansi[colour]}${text}${ansi.end}` : text;
  const { code, message, place, remedy, severity } = diagnostic;
  const where = place ? ` ${printable(place.file)}${position(diagnostic, location)}` : "";
  const frame = location ? codeFrame(location).map((line) => paint("quiet", line)) : [];
  return [
    `${paint(severity, `${severity}[${code}]`)}${where}`,
    `  ${printable(message)}`,
    ...frame,
    `  help: ${printable(remedy)}`,
    "",
  ].join("\n");
}

function position({ place }: Diagnostic, location: Location | undefined): string {
  const found = location ?? place;
  if (found?.line !== undefined) return `:${found.line}:${found.column ?? 1}`;
  return place?.pointer ? `#${printable(place.pointer)}` : "";
}

function codeFrame({ line, column, textOf }: Location): string[] {
  if (textOf(line) === undefined) return [];
  const first = Math.max(1, line - linesBefore);
  const width = String(line).length;
  // All lines of a frame lose the same number of characters at the left, so that they stay aligned.
  const skipped = column > widest - 20 ? column - Math.floor(widest / 2) : 0;
  const frame: string[] = [];
  for (let number = first; number <= line; number += 1) {
    const text = printable((textOf(number) ?? "").slice(skipped, skipped + widest)).trimEnd();
    const mark = number === line ? ">" : " ";
    frame.push(`  ${mark} ${String(number).padStart(width)} | ${text}`.trimEnd());
  }
  frame.push(`    ${" ".repeat(width)} | ${" ".repeat(column - 1 - skipped)}^`);
  return frame;
}
