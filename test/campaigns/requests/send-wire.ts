import { connect } from "node:net";

/** Milliseconds in which the server has to answer or to hang up. */
const patience = 60_000;

/**
 * Sends bytes that need not be HTTP, and reads until the server hangs up.
 *
 * @returns the statuses that it answered with, in order; none if it hung up without a word
 * @throws Error if it neither answers nor hangs up
 */
export function sendWire(api: string, bytes: Buffer): Promise<readonly number[]> {
  const { hostname, port } = new URL(api);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const statuses = () =>
      [
        ...Buffer.concat(chunks)
          .toString("latin1")
          .matchAll(/(?:^|\n)HTTP\/1\.1 (\d{3})/g),
      ].map(([, status]) => Number(status));
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.setTimeout(patience, () => socket.destroy(new Error("the server neither answers nor hangs up")));
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    // A server that does not want the rest of a request may reset the connection.
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" || error.code === "EPIPE" ? resolve(statuses()) : reject(error),
    );
    socket.on("close", () => resolve(statuses()));
  });
}
