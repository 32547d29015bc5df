import { type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { withSafeHeaders } from "../middleware/safe-headers.ts";
import { errorResponse } from "./response.ts";

/** How long the rest of a malformed request is read and dropped, in milliseconds. */
const lingerMs = 500;

/**
 * Makes a server answer what Node cannot parse as a request, in the API's error shape: 431 for headers that
 * are too large, 408 for a request that does not arrive in time, 400 for the rest. The connection is closed,
 * because nobody knows where a next request would begin.
 */
export function answerBrokenRequests(server: Server): Server {
  const current = new WeakMap<Duplex, ServerResponse>();
  server.on("request", (req, res) => current.set(req.socket, res));
  return server.on("clientError", (error, socket) => {
    // The client has left, or the connection is already being closed after an earlier error.
    if (!socket.writable) return;
    const res = current.get(socket);
    const isBegun = res?.headersSent === true && !res.writableFinished;
    socket.end(isBegun ? "" : responseText(error));
    // Closing at once would reset the connection, and lose the response that has not been read yet.
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    socket.once("close", () => clearTimeout(timer));
  });
}

function responseText(error: Error): string {
  const [status, detail] = statusAndDetailOf(error);
  const { headers, body } = withSafeHeaders(errorResponse(status, detail, { connection: "close" }));
  const lines = Object.entries({ ...headers, "content-length": body.length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`;
}

function statusAndDetailOf(error: Error): [status: number, detail: string] {
  const code = "code" in error ? error.code : undefined;
  if (code === "HPE_HEADER_OVERFLOW") return [431, "The headers are larger than 16 KiB."];
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return [408, "The request took too long to arrive."];
  return [400, `Malformed HTTP request: ${error.message.replace(/^Parse Error: /, "")}.`];
}
