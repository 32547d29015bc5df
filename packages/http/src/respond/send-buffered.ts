import type { IncomingMessage, ServerResponse } from "node:http";
import type { BufferedResponse } from "./response.ts";

/**
 * How long the rest of a refused request is read and dropped, in milliseconds: in all, and while nothing
 * arrives.
 */
const linger = { all: 20_000, idle: 2_000 };

/**
 * Sends a response in one go, unless the client has left meanwhile. `HEAD` gets the headers of `GET` and no
 * body.
 */
export function sendBuffered(
  req: IncomingMessage,
  res: ServerResponse,
  { status, headers, body }: BufferedResponse,
): void {
  if (res.destroyed) return;
  const isEarly = !req.complete && announcesBody(req);
  res.writeHead(status, {
    ...headers,
    ...(status === 204 || status === 304 ? {} : { "content-length": body.length }),
    ...(isEarly ? { connection: "close" } : {}),
  });
  if (isEarly) endLate(req, res, body);
  else res.end(body);
}

/**
 * Ends the response to a request that is still arriving. Closing the connection at once would reset it, and
 * lose the response that the client has not read yet. Many clients read it only once all is sent, so the rest
 * is read and dropped, as nginx does.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#lingering_close
 */
function endLate(req: IncomingMessage, res: ServerResponse, body: Buffer): void {
  res.write(body);
  const end = () => {
    clearTimeout(whole);
    clearTimeout(idle);
    res.end();
  };
  const whole = setTimeout(end, linger.all);
  const idle = setTimeout(end, linger.idle);
  req.once("end", end).once("close", end);
  // What stopped reading may have paused it.
  req.on("data", () => idle.refresh()).resume();
}

function announcesBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
