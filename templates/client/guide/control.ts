import { markdown, type Markdown } from "quillgen/template";
import { sampleContext } from "../sample-client.js";
import { fromRuntime, ts, type Shown } from "./shown.js";

/** What a caller decides: how often, how long, as whom, against what. */
export function controlSections(shown: Shown): readonly (Markdown | undefined)[] {
  return [retries(shown), limits(shown), credentials(shown), safety(shown), others(shown)];
}

function retries({ client, call }: Shown): Markdown {
  return markdown`
    ## Retries

    A call that is harmless to repeat (it reads, or its method is PUT or DELETE) is sent up to three
    times: after faults of the connection, 408, 429, and 500 and above. It waits what
    ${markdown.span("Retry-After")} says, else a random time that grows with each attempt. Others are
    repeated only on request, since the service may then do them twice. The last error carries
    ${markdown.span("attempts")} and the error before it, ${markdown.span("previous")}.

    ${ts(
      `const patient = ${client}.with({ attempts: 5, backoff: 1_000 });`,
      "// One call can differ.",
      `console.log(await patient${call.slice(client.length)}({}, { attempts: 1 }));`,
      "",
      "// All writes too: only where seeing them twice does no harm.",
      `export const insistent = ${client}.with({ repeat: true });`,
    )}
  `;
}

function limits({ call }: Shown): Markdown {
  return markdown`
    ## Limits of time

    ${markdown.span("timeout")} is for one attempt, reading of the body included (default a minute),
    ${markdown.span("budget")} for all of them with the waiting between (default ten minutes), in
    milliseconds. A signal stops everything at once. Where more than ten calls share one, Node 20 prints a
    ${markdown.span("MaxListenersExceededWarning")}, though nothing is left behind:
    ${markdown.span("setMaxListeners(0, controller.signal)")} of ${markdown.span("node:events")} says that
    they may.

    ${ts(
      "const controller = new AbortController();",
      `const call = ${call}({}, {`,
      "  timeout: 5_000,",
      "  budget: 30_000,",
      "  signal: controller.signal,",
      "});",
      "export const stop = () => controller.abort();",
      "console.log(await call);",
    )}
  `;
}

function credentials(shown: Shown): Markdown | undefined {
  const { client, hasAuth } = shown;
  if (!hasAuth) return undefined;
  return markdown`
    ## Credentials

    A key is a text, or a function that gets one, asynchronous or not. After a 401 it is asked once more,
    with the key that was refused. ${markdown.span("kept")} keeps what a function got for all calls, and
    gets another one once, however many of them were refused. A key goes to the server of the client
    (or where a hook of yours sends the request) and nowhere else, and is shown nowhere: not in errors,
    nor in logs, nor where a client is printed.

    ${ts(
      fromRuntime(shown, "kept"),
      "",
      "let signIns = 0;",
      "async function signIn() {",
      "  signIns += 1;",
      "  return { token: `key ${signIns}` };",
      "}",
      "",
      `export const renewing = ${client}.with({`,
      "  auth: kept(async () => (await signIn()).token),",
      "});",
    )}
  `;
}

function safety({ call }: Shown): Markdown {
  return markdown`
    ## Safe requests

    A value stays where it belongs: in a path, in a query or in a header. What cannot (a step of a path
    that is empty, ${markdown.span(".")} or ${markdown.span("..")}; a header with a line break) is a
    ${markdown.span("RequestError")}, and nothing is sent.

    ${ts(
      'const headers = { "x-note": "one line\\r\\nx-role: admin" };',
      `const refused = await ${call}({}, { headers }).result();`,
      "console.log(refused.ok || refused.error.name);",
    )}
  `;
}

function others({ client, context, contextMethod }: Shown): Markdown {
  const carried =
    context === undefined
      ? undefined
      : `export const other = ${client}.with({ context: ${sampleContext([context], "67890")} });`;
  const entered = contextMethod && `export const same = ${client}.${contextMethod}("67890");`;
  return markdown`
    ## Other clients

    A client never changes; ${markdown.span("with")} gives another one that differs in what is said.
    Any ${markdown.span("fetch")} can be given, for a proxy or for tests.

    ${ts(
      carried,
      entered,
      `export const traced = ${client}.with({ headers: { "x-team": "checkout" } });`,
      `export const local = ${client}.with({ server: "http://localhost:8000" });`,
      `export const counted = ${client}.with({`,
      "  fetch: (url, init) => (console.count(init.method), fetch(url, init)),",
      "});",
    )}

    It needs nothing but what the web has: Node 20.19 and later, browsers, Deno, Bun, workers.
  `;
}
