import type { Handler } from "./server.js";

/** Answers with JSON. */
export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Handler =>
  (answer) => {
    answer.writeHead(status, { "content-type": "application/json", ...headers });
    answer.end(body === undefined ? "" : JSON.stringify(body));
  };

/** Answers with text of any type. */
export const plain =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (answer) => {
    answer.writeHead(status, headers);
    answer.end(body);
  };

/** Closes the connection without a word. */
export const reset: Handler = (answer) => {
  answer.socket.resetAndDestroy();
};

/** Breaks off in the middle of the headers. */
export const resetInHeaders: Handler = (answer) => {
  answer.socket.write("HTTP/1.1 200 OK\r\ncontent-type: applic", () =>
    answer.socket.resetAndDestroy(),
  );
};

/** Breaks off in the middle of the body. */
export const resetInBody =
  (status = 200): Handler =>
  (answer) => {
    answer.writeHead(status, { "content-type": "application/json", "content-length": "1000" });
    answer.write('{"results": [', () => setTimeout(() => answer.socket.resetAndDestroy(), 5));
  };

/** Never says anything. */
export const silence: Handler = () => {};

/** Sends headers, then never a body. */
export const silentBody: Handler = (answer) => {
  answer.writeHead(200, { "content-type": "application/json" });
  answer.flushHeaders();
};

/** Sends a body that never ends. */
export const endless: Handler = (answer) => {
  answer.writeHead(200, { "content-type": "application/json" });
  const timer = setInterval(() => answer.write(" ".repeat(100)), 20);
  answer.on("close", () => clearInterval(timer));
};

/** Does one thing after the other; the last one for all further requests. */
export const inTurn =
  (...handlers: readonly Handler[]): Handler =>
  (answer, request, count) =>
    handlers[Math.min(count, handlers.length) - 1]!(answer, request, count);
