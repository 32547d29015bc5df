import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { encoding, takesGzip } from "./encode.ts";
import type { ApiResponse, StreamedResponse } from "./response.ts";
import { sendBuffered } from "./send-buffered.ts";

/** How long a client may leave an answer unread before it is given up, in milliseconds. */
const stallMs = 60_000;

/** Sends a response over the connection that its request came by. */
export type SendResponse = (
  req: IncomingMessage,
  res: ServerResponse,
  response: ApiResponse,
) => void | Promise<void>;

/**
 * Sends an answer. One in pieces is read at the pace of the client, and no further when the client leaves.
 *
 * @throws what goes wrong in the making of pieces, when the connection has been broken already: an answer
 * that is cut off must not pass for a whole one.
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
  answer: StreamedResponse,
): Promise<void> {
  const { headers, transform } = encoding(takesGzip(req.headers["accept-encoding"]));
  res.setTimeout(stallMs, () => res.destroy());
  res.writeHead(answer.status, { ...answer.headers, ...headers });
  // One piece at a time: what a slow client has not read yet is not made.
  const pieces = Readable.from(answer.pieces, { highWaterMark: 1 });
  try {
    await (transform === undefined ? pipeline(pieces, res) : pipeline(pieces, transform, res));
  } catch (error) {
    // Where the client left, that is all that went wrong.
    const { errored } = pieces;
    if (errored !== null && !isLeaving(errored)) throw error;
  }
}

/** What a stream is told when the other end of a pipeline closed. */
function isLeaving(error: Error): boolean {
  return "code" in error && (error.code === "ERR_STREAM_PREMATURE_CLOSE" || error.code === "ABORT_ERR");
}
