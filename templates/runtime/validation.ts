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
  readonly onDrift?: (drift: Drift) => void;
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
    const check = async (
      side: Drift["side"],
      schemas: Readonly<Record<string, StandardSchema>>,
      value: unknown,
    ): Promise<void> => {
      if (mode == "off" || !Object.hasOwn(schemas, id)) return;
      const issues = await issuesOf(schemas[id]!, value, mode);
      if (!issues?.length) return;
      try {
        onDrift?.({ operation: id, side, issues, value });
      } catch {
        // An observer must not break what it looks at.
      }
      if (mode == "report") return;
      const reason = `${side} ${issues.map(textOf).join("; ")}`;
      throw new (side == "input" ? RequestError : DecodeError)(request, reason);
    };
    const body = (input as { body?: unknown } | undefined)?.body;
    if (body !== undefined) await check("input", inputs, body);
    const answered = await send();
    await check("output", outputs, answered.data);
    return answered;
  };

async function issuesOf(
  schema: StandardSchema,
  value: unknown,
  mode: string,
): Promise<readonly StandardIssue[] | undefined> {
  try {
    return (await schema["~standard"].validate(value)).issues;
  } catch (error) {
    if (mode == "throw") throw error;
    return [{ message: `the validator failed: ${error}` }];
  }
}

function textOf({ message, path = [] }: StandardIssue): string {
  const names = path.map((key) =>
    String(typeof key == "object" ? key.key : key),
  );
  return [names.join("."), message].filter(Boolean).join(": ");
}
