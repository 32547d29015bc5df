import { type Listening, listen } from "@aegis/http";
import { createMock } from "./create-mock.ts";
import type { MockOptions } from "./options.ts";

/** Where a mock listens, and how it behaves. */
export type StartMockOptions = Omit<MockOptions, "signal"> & {
  /**
   * 0 for any free port.
   * @default 0
   */
  readonly port?: number;
  /**
   * An address of this machine. Any other than loopback lets other machines in.
   * @default "127.0.0.1"
   */
  readonly host?: string;
};

/**
 * A running mock: the API is under `${url}/api/v1`. `await using` stops it, within a second, at the end
 * of the block.
 */
export type RunningMock = Listening;

/**
 * Starts a mock of the API and waits until it listens.
 *
 * @throws the error of `listen`, such as `EADDRINUSE` for a port in use
 */
export async function startMock({
  port = 0,
  host = "127.0.0.1",
  ...options
}: StartMockOptions = {}): Promise<RunningMock> {
  const stopping = new AbortController();
  const listener = await createMock({ ...options, signal: stopping.signal });
  const { close, ...listening } = await listen(listener, { port, host, graceMs });
  const stop = () => {
    stopping.abort();
    return close();
  };
  return { ...listening, close: stop, [Symbol.asyncDispose]: stop };
}

/** How long pending responses may take when the mock stops, in milliseconds. */
const graceMs = 800;
