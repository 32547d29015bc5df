import type { Exchange, Middleware } from "../exchange.ts";

/** What is known of a request once its connection is done with it. */
export type AccessEntry = {
  readonly method: string | undefined;
  readonly path: string;
  /** Null if the client left before there was one. */
  readonly status: number | null;
  /** From the head of the request to the end of the response, in milliseconds. */
  readonly ms: number;
  /** Sent, head included. */
  readonly bytes: number;
};

/** Reports each request when its response has been sent, or its client has left. */
export function accessLog<State, Caller>(
  report: (entry: AccessEntry, exchange: Exchange<State, Caller>) => void,
  stopwatch: () => number,
): Middleware<State, Caller> {
  return (next) => (exchange) => {
    const { req, res, target } = exchange;
    const { socket } = req;
    const start = stopwatch();
    const before = socket.bytesWritten;
    res.once("close", () => {
      const entry = {
        method: req.method,
        path: target.path,
        status: res.headersSent ? res.statusCode : null,
        ms: Math.round((stopwatch() - start) * 1000) / 1000,
        bytes: socket.bytesWritten - before,
      };
      report(entry, exchange);
    });
    return next(exchange);
  };
}
