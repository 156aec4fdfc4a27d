import type { Answered, Call } from "./call.js";
import type { CallOptions } from "./client.js";
import { exchange } from "./exchange.js";
import type { Definition } from "./operation.js";
import { merge, type Settings } from "./settings.js";

/** Starts a call and gives it its derived forms. */
export const start = (
  definition: Definition,
  settings: Settings,
  input?: object,
  options?: CallOptions,
): Call<unknown> => {
  const said = merge(settings, options);
  const answered = exchange(definition, said, input);
  const call: any = answered.then(({ data }) => data);
  const withResponse = (): Promise<Answered<unknown>> => {
    // Who takes a derived form hears of a failure there.
    call.catch(() => {});
    return answered;
  };
  call.withResponse = withResponse;
  call.result = () =>
    withResponse().then(
      (answered) => ({
        ok: true,
        status: answered.response.status,
        ...answered,
      }),
      (error) => ({
        ok: false,
        status: error.headers && error.status,
        body: error.body,
        error,
      }),
    );
  definition.extend?.(call, said, input, (part) =>
    start(
      { ...definition, parts: [...(definition.parts ?? []), part] },
      settings,
      input,
      options,
    ),
  );
  return call;
};
