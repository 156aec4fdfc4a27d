import {
  bearer,
  makeClient,
  onFaults,
  oneScheme,
  operation,
  type Authorize,
  type Call,
  type Client,
  type ClientOptions,
  type Definition,
  type Operation,
} from "../../templates/runtime/index.js";

/** Input of the operations below: what a test says of them is in its definition. */
export type AnyInput = Readonly<Record<string, unknown>>;

/** A client of a test server. */
export const clientOf = (
  url: string,
  options: ClientOptions<string> = {},
  auth: Authorize = oneScheme(bearer),
): Client<any> =>
  makeClient({ servers: { main: url }, authorize: auth }, { backoff: 1, ...options });

/** An operation of a definition, without types. */
export const op = <Result = Call<any, any>>(
  definition: Partial<Definition> = {},
): Operation<AnyInput, Result> =>
  operation({
    id: "things.list",
    method: "GET",
    path: ["/things"],
    ...(/^P[OA]/.test(definition.method ?? "") ? {} : { retry: onFaults }),
    ...definition,
  });

/** What a promise rejects with; fails where it does not. */
export async function failureOf(promise: PromiseLike<unknown>): Promise<any> {
  const outcome = await Promise.resolve(promise).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!("error" in outcome)) throw new Error(`did not fail: ${JSON.stringify(outcome.value)}`);
  return outcome.error;
}
