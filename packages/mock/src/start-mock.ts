import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { createMock } from "./create-mock.ts";
import { answerBrokenRequests } from "./http/broken-request.ts";
import type { MockOptions } from "./options.ts";

/** Where a mock shall listen, and how it shall behave. */
export type StartOptions = Omit<MockOptions, "signal"> & {
  /**
   * 0 for one that is free.
   * @default 0
   */
  readonly port?: number;
  /**
   * An address of this machine. Another one than loopback lets others in.
   * @default "127.0.0.1"
   */
  readonly host?: string;
};

/** A mock that listens. `await using` stops it at the end of the block. */
export type RunningMock = AsyncDisposable & {
  /** Without a slash at the end; the API is below `${url}/api/v1`. */
  readonly url: string;
  readonly port: number;
  /**
   * Stops listening, sends the answers that are due, and closes all connections within a second. A second call waits for
   * the first.
   */
  readonly close: () => Promise<void>;
};

/**
 * Starts a mock of the API and waits until it listens.
 *
 * @throws the error of `listen`, such as `EADDRINUSE` for a port that is taken.
 */
export async function startMock({
  port = 0,
  host = "127.0.0.1",
  ...options
}: StartOptions = {}): Promise<RunningMock> {
  const stopping = new AbortController();
  const listener = await createMock({ ...options, signal: stopping.signal });
  // The listener refuses a request without Host itself, since the server would do so without a body.
  const server = answerBrokenRequests(createServer({ requireHostHeader: false }, listener));
  const due = trackDue(server);
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  let closed: Promise<void> | undefined;
  const close = () => {
    stopping.abort();
    closed ??= stop(server, due);
    return closed;
  };
  const shown = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return { url: `http://${shown}:${address.port}`, port: address.port, close, [Symbol.asyncDispose]: close };
}

/** How long answers that are due may take when the server stops, in milliseconds. */
const graceMs = 800;

/** The answers that a server owes at any moment. */
function trackDue(server: Server): ReadonlySet<ServerResponse> {
  const due = new Set<ServerResponse>();
  server.on("request", (_req, res) => {
    due.add(res);
    res.once("close", () => due.delete(res));
  });
  return due;
}

/** Connections on which nothing is due, used or never used, do not hold up the stop. */
async function stop(server: Server, due: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const answered = Promise.all([...due].map((res) => once(res, "close")));
  await Promise.race([answered, setTimeout(graceMs, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
