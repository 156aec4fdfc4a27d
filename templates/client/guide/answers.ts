import { markdown, type Markdown } from "quillgen/template";
import { fromRuntime, ts, type Shown } from "./shown.js";

/** What a call gives: its answer, pages, and its errors. */
export function answerSections(shown: Shown): readonly (Markdown | undefined)[] {
  return [errors(shown), result(shown), response(shown)];
}

/** How lists go on. */
export function pages({ call, hasPages }: Shown): Markdown | undefined {
  if (!hasPages) return undefined;
  return markdown`
    ## Pages

    A list that is awaited gives its first page. Iterated, it gives the items of all pages, each
    fetched when it is reached; leaving the loop fetches nothing more.

    ${ts(
      `for await (const item of ${call}()) console.log(item);`,
      "",
      "// The first 10 items, the first 2 pages.",
      `for await (const item of ${call}().items(10)) console.log(item);`,
      `for await (const page of ${call}().pages(2)) console.log(page);`,
    )}

    Of a link to the next page only the query is taken: no answer can lead a call, and the key that
    it carries, to another origin. Pages that lead back to one before, and a service that gives the same
    page again and again, end the loop with a ${markdown.span("RequestError")} in place of going on for
    ever.
  `;
}

function errors(shown: Shown): Markdown {
  return markdown`
    ## Errors

    Whatever goes wrong is a ${markdown.span("CallError")}, and its message says it in one line:
    ${markdown.span("GET /api/things → 404 not_found: Not found.")} An answer that is an error is an
    ${markdown.span("ApiError")}, of a class of its own for the usual statuses, with
    ${markdown.span("status")}, ${markdown.span("headers")}, the parsed ${markdown.span("body")} and its
    ${markdown.span("text")}. Without an answer it is a ${markdown.span("ConnectionError")}, a
    ${markdown.span("TimeoutError")} or an ${markdown.span("AbortError")}; an answer that cannot be read
    is a ${markdown.span("DecodeError")}, input that cannot be sent a ${markdown.span("RequestError")}.

    ${ts(
      fromRuntime(shown, "ApiError", "CallError", "RateLimitError"),
      "",
      "try {",
      `  await ${shown.call}();`,
      "} catch (error) {",
      '  if (error instanceof RateLimitError) console.log(error.headers.get("retry-after"));',
      "  else if (error instanceof ApiError) console.log(error.status, error.body);",
      "  else if (error instanceof CallError) console.log(error.message, error.attempts);",
      "  else throw error;",
      "}",
    )}
  `;
}

function result({ call }: Shown): Markdown {
  return markdown`
    ## Errors as values

    ${markdown.span("result()")} never rejects. ${markdown.span("ok")} tells success from failure, and
    the status which of the documented errors the body is.

    ${ts(
      `const result = await ${call}().result();`,
      "if (result.ok) console.log(result.data);",
      "else console.log(result.status, result.body, result.error.message);",
    )}
  `;
}

function response({ call }: Shown): Markdown {
  return markdown`
    ## Status and headers

    ${ts(
      `const { data, response } = await ${call}().withResponse();`,
      'console.log(data, response.status, response.headers.get("date"));',
    )}
  `;
}
