import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { encoding, takesGzip } from "./encode.ts";
import type { ApiResponse, StreamedResponse } from "./response.ts";
import { sendBuffered } from "./send-buffered.ts";

/** How long a client may leave a response unread before it is disconnected, in milliseconds. */
const stallMs = 60_000;

/** Sends a response over the connection that its request came by. */
export type SendResponse = (
  req: IncomingMessage,
  res: ServerResponse,
  response: ApiResponse,
) => void | Promise<void>;

/**
 * Sends a response. A streamed one is read at the pace of the client, and no further once the client has
 * left.
 *
 * @throws the error of a piece, after the connection has been broken: a response that is cut off must not
 * pass for a complete one
 */
export function sendResponse(
  req: IncomingMessage,
  res: ServerResponse,
  response: ApiResponse,
): void | Promise<void> {
  if (!("body" in response)) return sendStreamed(req, res, response);
  sendBuffered(req, res, response);
  if (res.writableLength > 0) res.setTimeout(stallMs, () => res.destroy());
}

async function sendStreamed(
  req: IncomingMessage,
  res: ServerResponse,
  response: StreamedResponse,
): Promise<void> {
  if (req.method !== "HEAD" && !res.destroyed) return sendPieces(req, res, response);
  await response.pieces.return?.();
  if (!res.destroyed) res.writeHead(response.status, response.headers).end();
}

async function sendPieces(
  req: IncomingMessage,
  res: ServerResponse,
  response: StreamedResponse,
): Promise<void> {
  const { headers, transform } = encoding(takesGzip(req.headers["accept-encoding"]));
  res.setTimeout(stallMs, () => res.destroy());
  res.writeHead(response.status, { ...response.headers, ...headers });
  // One piece at a time: nothing is made before a slow client can read it.
  const pieces = Readable.from(response.pieces, { highWaterMark: 1 });
  try {
    await (transform === undefined ? pipeline(pieces, res) : pipeline(pieces, transform, res));
  } catch (error) {
    // If the client left, that is the only error.
    const { errored } = pieces;
    if (errored !== null && !isLeaving(errored)) throw error;
  }
}

/** Whether an error only says that the other end of a pipeline has closed. */
function isLeaving(error: Error): boolean {
  return "code" in error && (error.code === "ERR_STREAM_PREMATURE_CLOSE" || error.code === "ABORT_ERR");
}
