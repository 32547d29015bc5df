import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";

/**
 * A fetched request as `node:http` would show it, once it has arrived whole.
 *
 * @param path with the query, as the server sees it
 * @param breakOff breaks the connection, as a server does that resets it
 */
export async function requestInMemory(
  request: Request,
  path: string,
  breakOff: () => void,
): Promise<IncomingMessage> {
  const body = Buffer.from(await request.arrayBuffer());
  const { host } = new URL(request.url);
  const headers = {
    ...Object.fromEntries(request.headers),
    host,
    // Fetch counts the bytes on their way only. Whoever reads the body has to know whether there is one.
    "content-length": String(body.length),
  };
  const arrived = Object.assign(Readable.from(body.length === 0 ? [] : [body]), {
    method: request.method,
    url: path,
    headers,
    httpVersion: "1.1",
    complete: true,
    socket: { remoteAddress: undefined, resetAndDestroy: breakOff },
  });
  // Nothing else is asked of a request whose body is complete.
  return arrived as unknown as IncomingMessage;
}
