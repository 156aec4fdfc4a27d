import type { CallOptions, Client } from "./client.js";
import type { OutgoingRequest, RequestBody } from "./codec.js";
import type { CallError } from "./errors.js";
import type { Definition, OperationData } from "./operation.js";
import { buildRequest } from "./request.js";
import { redacted } from "./schemes.js";
import { settingsOf } from "./settings-of.js";

/** A request as it would be sent, credentials blanked. */
export interface Preview {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RequestBody | undefined;
  /** The request as a line for a shell, `***` in place of credentials. */
  readonly curl: string;
}

/**
 * Shows a call without sending it. Hooks run up to where they would send; functions that get
 * credentials do not. Rejects where the input cannot be sent.
 */
export function preview<Context extends string, Params, Input>(
  client: Client<Context>,
  operation: OperationData & {
    (client: Client<Context>, input: Params, options?: CallOptions): unknown;
    (client: Client, input: Input, options?: CallOptions): unknown;
  },
  input: Params,
  options?: CallOptions,
): Promise<Preview>;
export function preview<Input>(
  client: Client,
  operation: OperationData &
    ((client: Client, input: Input, options?: CallOptions) => unknown),
  input: Input,
  options?: CallOptions,
): Promise<Preview>;
export async function preview(
  client: Client,
  operation: OperationData,
  input: unknown,
  options: CallOptions = {},
): Promise<Preview> {
  const definition = operation as unknown as Definition;
  const settings = settingsOf(client, options);
  const request: OutgoingRequest = {
    method: definition.method,
    url: "",
    headers: new Headers(),
    redirect: "manual",
  };
  buildRequest(request, definition, settings, input as object);
  const enough = Symbol();
  await settings
    .hooks?.(request, () => Promise.reject(enough), {
      operation: definition,
      input: input as object,
      attempt: 1,
      wait: 0,
      error: (cause) => cause as CallError,
    })
    .catch((cause: unknown) => {
      if (cause !== enough) throw cause;
    });
  await (definition.authorize ?? settings.authorize)?.(
    request,
    blanked(settings.auth),
    [],
    undefined,
  );
  const { method, url, body } = request;
  const headers = Object.fromEntries(request.headers);
  return {
    method,
    url,
    headers,
    body,
    curl: curlOf(method, url, headers, body),
  };
}

type Auth = ReturnType<typeof settingsOf>["auth"];

function blanked(auth: Auth): Auth {
  if (typeof auth != "object") return auth && redacted;
  return Object.fromEntries(
    Object.entries(auth).map(([id, key]) => [id, key && redacted]),
  );
}

function curlOf(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: RequestBody | undefined,
): string {
  const words = ["curl", "-X", method, quoted(url)];
  for (const [name, value] of Object.entries(headers))
    words.push("-H", quoted(`${name}: ${value}`));
  if (typeof body == "string") words.push("--data-raw", quoted(body));
  else if (body instanceof FormData)
    for (const [name, value] of body)
      // A text may begin with what `-F` takes for the name of a file.
      words.push(
        ...(typeof value == "string"
          ? ["--form-string", quoted(`${name}=${value}`)]
          : ["-F", quoted(`${name}=@${value.name}`)]),
      );
  else if (body !== undefined) words.push("--data-binary", "@-");
  return words.join(" ");
}

/** A word of a POSIX shell that stands for exactly this text. */
const quoted = (text: string): string => `'${text.replace(/'/g, `'\\''`)}'`;
