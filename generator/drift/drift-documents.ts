import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { Side } from "../diff/compare/comparison.js";
import type { Operation } from "../model/api.js";
import { buildApi, type BuildOptions } from "../model/build.js";
import { operationsOf } from "../model/operations-of.js";
import { readDocument, type ReadOptions } from "../read/read-document.js";
import { compareSides, keyOfDifference } from "./compare-sides.js";
import { verdicts, type Drift } from "./finding.js";
import { joinAlike } from "./join-alike.js";
import { judgeCorrections } from "./judge-corrections.js";
import { judgeDifference } from "./judge-difference.js";
import { judgeOperations } from "./judge-operations.js";
import { matchCurated } from "./match-curated.js";
import { readCorrections } from "./read-corrections.js";

export interface DriftRequest {
  /** Our description and its overlays. */
  readonly spec: string;
  readonly overlays: readonly string[];
  /** Their document: a path or a URL. */
  readonly upstream: string;
  readonly read: Omit<ReadOptions, "overlays" | "isApplied">;
  /** Published names, the selection and the context of our packages. */
  readonly build?: BuildOptions;
  /** Told what begins. */
  readonly onStep?: (step: string) => void;
}

/**
 * Compares our description, corrected, with the one that they publish, for the operations that ours has. What a
 * correction does is found by leaving it out: where they agree with the document without it, the correction makes a
 * difference; where they agree with it, it is unnecessary. Undefined where a document cannot be used; `diagnostics`
 * tells why.
 */
export async function driftDocuments(
  request: DriftRequest,
  diagnostics: Diagnostics,
): Promise<Drift | undefined> {
  const { spec, overlays, upstream, read, build = {}, onStep = () => {} } = request;
  onStep("reading");
  const ownDocument = await readDocument(spec, { ...read, overlays }, diagnostics);
  const theirDocument = await readDocument(upstream, read, diagnostics);
  if (ownDocument === undefined || theirDocument === undefined) return undefined;
  const ours: Side = { document: ownDocument, api: buildApi(ownDocument, build, diagnostics) };
  const whole: Side = { document: theirDocument, api: buildApi(theirDocument, {}, diagnostics) };
  const corrections = await readCorrections(overlays, read, diagnostics);
  if (diagnostics.hasErrors) return undefined;

  onStep("comparing");
  const matches = matchCurated(ours.api, whole.api);
  const narrow = (side: Side, ops: readonly Operation[], options: BuildOptions): Side => ({
    ...side,
    api: buildApi(side.document, { ...options, select: selectionOf(ops) }, collectDiagnostics()),
  });
  const ownNarrow = narrow(
    ours,
    matches.both.map(([op]) => op),
    build,
  );
  const theirNarrow = narrow(
    whole,
    matches.both.map(([, op]) => op),
    {},
  );
  const differences = matches.both.length === 0 ? [] : compareSides(ownNarrow, theirNarrow);

  const judged = await judgeCorrections(
    corrections,
    differences,
    async ({ correction, isPart }) => {
      onStep(`weighing the correction of ${correction.name}`);
      const isApplied = (file: string, index: number): boolean => !isPart(file, index);
      // What is left unmatched, or half corrected, is of no interest here.
      const quiet = collectDiagnostics();
      const document = await readDocument(spec, { ...read, overlays, isApplied }, quiet);
      if (document === undefined || matches.both.length === 0) return [];
      const side = { document, api: buildApi(document, build, quiet) };
      return compareSides(
        narrow(
          side,
          matches.both.map(([op]) => op),
          build,
        ),
        theirNarrow,
      );
    },
  );
  const findings = joinAlike([
    ...differences.map((difference) =>
      judgeDifference(difference, judged.makers.get(keyOfDifference(difference)) ?? []),
    ),
    ...judgeOperations(matches, ours, whole),
    ...judged.findings,
  ]);
  return {
    operations: {
      ours: operationsOf(ours.api).length,
      both: matches.both.length,
      theirs: operationsOf(whole.api).length,
    },
    findings: verdicts.flatMap((verdict) => findings.filter((each) => each.verdict === verdict)),
  };
}

/** Just these operations, with what they reach. */
function selectionOf(ops: readonly Operation[]): NonNullable<BuildOptions["select"]> {
  return { include: ops.map(({ method, pathTemplate }) => ({ method, path: pathTemplate })) };
}
