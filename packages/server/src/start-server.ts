import { type Listening, listen } from "@aegis/http";
import { createServer, type ServerOptions } from "./create-server.ts";

/** The parts of the server, and where it is to listen. */
export type StartServerOptions = ServerOptions & {
  /** 0 for any free port. */
  readonly port: number;
  /**
   * An address of this machine. Any address but loopback lets other machines in.
   * @default "127.0.0.1"
   */
  readonly host?: string;
};

/** A server that listens; the API is under `${url}/api/v1`. */
export type RunningServer = Listening & {
  /** Whether there is a page at `/`; else it leads to the docs. */
  readonly hasPage: boolean;
};

/** How long pending responses may take when the server stops, in milliseconds. */
const graceMs = 8_000;

/**
 * Starts the system and waits until it listens. Its `close` takes no more requests, gives the engine and the
 * pending responses 8 s, and then closes the store.
 *
 * @throws the error of `listen`, such as `EADDRINUSE` for a port that is taken, or of the engine's start. The
 * store is then still open.
 */
export async function startServer({
  port,
  host = "127.0.0.1",
  ...options
}: StartServerOptions): Promise<RunningServer> {
  const server = await createServer(options);
  const { close: hangUp, ...listening } = await listen(server.listener, { port, host, graceMs });
  const end = async () => {
    await Promise.all([server.stop(), hangUp()]);
  };
  try {
    await server.start();
  } catch (error) {
    await end();
    throw error;
  }
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= end().finally(() => options.store.close());
    return closed;
  };
  return { ...listening, hasPage: server.hasPage, close, [Symbol.asyncDispose]: close };
}
