import { once } from "node:events";
import {
  createServer,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import { setTimeout } from "node:timers/promises";
import { answerBrokenRequests } from "./respond/broken-request.ts";

/** Where a server listens, and how it stops. */
export type ListenOptions = {
  /** 0 for any free port. */
  readonly port: number;
  /** An address of this machine. Any other than loopback lets other machines in. */
  readonly host: string;
  /** How long pending responses may take when the server stops, in milliseconds. */
  readonly graceMs: number;
  /**
   * The limits of a connection.
   *
   * @default a minute for headers, 72 s between two requests; the pace of bodies is up to the listener
   */
  readonly limits?: Pick<ServerOptions, "requestTimeout" | "headersTimeout" | "keepAliveTimeout">;
};

/** A running server. `await using` stops it at the end of the block. */
export type Listening = AsyncDisposable & {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /**
   * Stops listening, waits for pending responses within the grace period, and closes all connections. What is
   * still answered says that its connection closes, so that clients send nothing more over it. A second call
   * waits for the first.
   */
  readonly close: () => Promise<void>;
};

/**
 * Serves with a listener and waits until it listens. The listener itself has to refuse a request without a
 * Host, and one with an Expect that cannot be met.
 *
 * @throws the error of `listen`, such as `EADDRINUSE` for a port in use
 */
export async function listen(
  listener: RequestListener,
  { port, host, graceMs, limits = usualLimits }: ListenOptions,
): Promise<Listening> {
  const server = answerBrokenRequests(createServer({ ...limits, requireHostHeader: false }, listener));
  server.on("checkExpectation", (req, res) => server.emit("request", req, res));
  const due = trackDue(server);
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= stop(server, due, graceMs);
    return closed;
  };
  const shown = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return { url: `http://${shown}:${address.port}`, port: address.port, close, [Symbol.asyncDispose]: close };
}

/**
 * A large upload over a slow line may take long to arrive; headers never do. An idle connection lasts longer
 * than proxies keep theirs, most often a minute: of a request that is sent while the server closes it, nobody
 * knows whether it was carried out.
 */
const usualLimits = { requestTimeout: 0, headersTimeout: 60_000, keepAliveTimeout: 72_000 };

/**
 * The pending responses of a server: each settles when it has been sent, or when its client has left.
 */
function trackDue(server: Server): ReadonlyMap<ServerResponse, Promise<void>> {
  const due = new Map<ServerResponse, Promise<void>>();
  // Before anything is answered.
  server.prependListener("request", (_req, res) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    due.set(res, promise);
    if (!server.listening) res.setHeader("connection", "close");
    res.once("close", () => {
      due.delete(res);
      resolve();
    });
  });
  return due;
}

/** Idle connections, used or never used, do not delay the stop. */
async function stop(server: Server, due: ReturnType<typeof trackDue>, graceMs: number): Promise<void> {
  const closed = once(server, "close");
  server.close();
  for (const res of due.keys()) if (!res.headersSent) res.setHeader("connection", "close");
  await Promise.race([Promise.all(due.values()), setTimeout(graceMs, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
