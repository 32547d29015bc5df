import { type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { errorResponse } from "./response.ts";

/** How long the rest of a broken request is read and thrown away, in milliseconds. */
const lingerMs = 500;

/**
 * Has a server answer what never becomes a request in the API's error shape: 431 for headers that are too
 * large, 408 for what does not arrive in time, 400 for the rest. The connection is closed, since nobody knows
 * where a next request would begin.
 */
export function answerBrokenRequests(server: Server): Server {
  const current = new WeakMap<Duplex, ServerResponse>();
  server.on("request", (req, res) => current.set(req.socket, res));
  return server.on("clientError", (error, socket) => {
    // The client has left, or this is a second error of a connection that is being ended.
    if (!socket.writable) return;
    const res = current.get(socket);
    const isBegun = res?.headersSent === true && !res.writableFinished;
    socket.end(isBegun ? "" : brokenAnswer(error));
    // To close at once would reset the connection, and take with it the answer that is not read yet.
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    socket.once("close", () => clearTimeout(timer));
  });
}

function brokenAnswer(error: Error): string {
  const [status, detail] = faultOf(error);
  const { headers, body } = errorResponse(status, detail, { connection: "close" });
  const lines = Object.entries({ ...headers, "content-length": body.length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`;
}

function faultOf(error: Error): [status: number, detail: string] {
  const code = "code" in error ? error.code : undefined;
  if (code === "HPE_HEADER_OVERFLOW") return [431, "The headers are larger than 16 KiB."];
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return [408, "The request took too long to arrive."];
  return [400, `The request is no HTTP that can be read: ${error.message.replace(/^Parse Error: /, "")}.`];
}
