import { DecodeError, RequestError } from "./errors.js";
import type { Around } from "./exchange.js";

/** What every validator of the Standard Schema specification (version 1) offers; see standardschema.dev. */
export interface StandardSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (
      value: unknown,
    ) => StandardResult | Promise<StandardResult>;
  };
}

/** A validator's verdict. */
export interface StandardResult {
  readonly value?: unknown;
  /** Undefined where the value is fine. */
  readonly issues?: readonly StandardIssue[] | undefined;
}

/** One thing that is wrong. */
export interface StandardIssue {
  readonly message: string;
  readonly path?:
    readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** An answer, or an input, that is not what the document says. */
export interface Drift {
  readonly operation: string;
  readonly side: "input" | "output";
  readonly issues: readonly StandardIssue[];
  readonly value: unknown;
}

/** How to validate. */
export interface ValidationOptions {
  /** Validators of bodies by operation id. */
  readonly inputs?: Readonly<Record<string, StandardSchema>>;
  /** Validators of outputs by operation id. */
  readonly outputs?: Readonly<Record<string, StandardSchema>>;
  /**
   * `throw`: a bad output fails the call with a `DecodeError`, a bad body with a `RequestError`
   * before it is sent. `report` never breaks a call. Default `throw`.
   */
  readonly mode?: "off" | "throw" | "report";
  /** Told of each drift, in both modes. What it throws is swallowed. */
  readonly onDrift?: (drift: Drift) => unknown;
}

/** A hook that validates what is sent and what comes: `hooks(validation({ outputs }))`. Values stay as they came. */
export const validation =
  ({
    inputs = {},
    outputs = {},
    mode = "throw",
    onDrift,
  }: ValidationOptions): Around =>
  async (request, send, { operation, input }) => {
    const { id } = operation;
    const drifted = (
      side: Drift["side"],
      value: unknown,
      { issues }: StandardResult,
    ): void => {
      if (!issues?.length) return;
      // An observer must not break what it looks at, later neither.
      void (async () =>
        onDrift?.({ operation: id, side, issues, value }))().catch(() => {});
      if (mode == "report") return;
      const reason = `${side} ${issues.map(textOf).join("; ")}`;
      throw new (side == "input" ? RequestError : DecodeError)(request, reason);
    };
    const check = (
      side: Drift["side"],
      schemas: Readonly<Record<string, StandardSchema>>,
      value: unknown,
    ): void | Promise<void> => {
      if (mode == "off" || !Object.hasOwn(schemas, id)) return;
      const verdict = verdictOf(schemas[id]!, value);
      if (!(verdict instanceof Promise)) return drifted(side, value, verdict);
      const told = verdict.then((result) => drifted(side, value, result));
      // Who only wants reports does not wait for them.
      return mode == "report" ? undefined : told;
    };
    const body = (input as { body?: unknown } | undefined)?.body;
    if (body !== undefined) await check("input", inputs, body);
    const answered = await send();
    await check("output", outputs, answered.data);
    return answered;
  };

/** A validator's verdict; where it fails, that is what is wrong. */
function verdictOf(
  schema: StandardSchema,
  value: unknown,
): StandardResult | Promise<StandardResult> {
  const failed = (error: unknown): StandardResult => ({
    issues: [{ message: `the validator failed: ${error}` }],
  });
  try {
    const verdict = schema["~standard"].validate(value);
    return "then" in verdict ? Promise.resolve(verdict).catch(failed) : verdict;
  } catch (error) {
    return failed(error);
  }
}

function textOf({ message, path = [] }: StandardIssue): string {
  const names = path.map((key) =>
    String(typeof key == "object" ? key.key : key),
  );
  return [names.join("."), message].filter(Boolean).join(": ");
}
