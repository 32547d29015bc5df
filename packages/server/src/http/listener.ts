import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import {
  type BufferedResponse,
  corsHeaders,
  errorResponse,
  HttpError,
  type PreRoute,
  readTarget,
  type Target,
} from "@aegis/http";
import type { Log } from "./log.ts";
import type { ApiResponse } from "./outgoing.ts";
import { requestId } from "./request-id.ts";
import { type ApiParts, respond } from "./respond.ts";
import { sendOutgoing } from "./send-outgoing.ts";

export type ListenerParts = {
  readonly door: PreRoute;
  /** By the `Host` header, where there is one. */
  readonly allowsHost: (header: string) => boolean;
  /** What a client is told of an error for which something around the server is to blame; undefined for a fault of its own. */
  readonly outageOf: (error: unknown) => string | undefined;
  readonly readiness: (method: string | undefined) => Promise<BufferedResponse>;
  readonly api: ApiParts;
  readonly log: Log;
  readonly newRequestId: () => string;
  readonly stopwatch: () => number;
};

/** What a line of the log says of a request. */
type Entry = { readonly request_id: string; readonly path: string; user_id: number | null };

/** Answers every request, with its id, and logs a line for each. Whatever goes wrong is a 500 that tells nothing. */
export function createListener(parts: ListenerParts): RequestListener {
  return (req, res) => {
    const target = readTarget(req.url ?? "/");
    const id = requestId(req.headers["x-request-id"], parts.newRequestId);
    const entry: Entry = { request_id: id, path: target.path, user_id: null };
    logWhenSent(parts, req, res, entry);
    serve(parts, req, res, target, entry).catch((error: unknown) => {
      parts.log.error({ request_id: id, err: error }, "An answer broke off.");
      res.destroy();
    });
  };
}

async function serve(
  parts: ListenerParts,
  req: IncomingMessage,
  res: ServerResponse,
  target: Target,
  entry: Entry,
): Promise<void> {
  const answer = await answerTo(parts, req, res, target, entry);
  const cors = corsHeaders(req, exposed);
  const vary = [answer.headers.vary, cors.vary].filter((name) => name !== undefined).join(", ");
  const headers = {
    ...answer.headers,
    ...cors,
    ...(vary === "" ? {} : { vary }),
    "x-request-id": entry.request_id,
  };
  await sendOutgoing(req, res, { ...answer, headers });
}

const exposed = "Allow, Content-Disposition, ETag, Location, Retry-After, WWW-Authenticate, X-Request-Id";

async function answerTo(
  { door, allowsHost, outageOf, readiness, api, log }: ListenerParts,
  req: IncomingMessage,
  res: ServerResponse,
  target: Target,
  entry: Entry,
): Promise<ApiResponse> {
  try {
    const { host } = req.headers;
    if (host !== undefined && !allowsHost(host))
      return errorResponse(
        403,
        `This server does not answer for ${host}. Call it by localhost or 127.0.0.1.`,
      );
    if (target.path === "/readyz") return await readiness(req.method);
    const known = (caller: { readonly user_id: number }) => {
      entry.user_id = caller.user_id;
    };
    return door(req, target) ?? (await respond(api, req, res, target, known));
  } catch (error) {
    if (error instanceof HttpError) return error.answer;
    // A client that left in the middle of its request is no fault of ours.
    if (req.destroyed && !req.complete) return errorResponse(500, "Internal server error.");
    const outage = outageOf(error);
    const what = outage === undefined ? "A fault." : "The disk or the database is at fault.";
    log.error({ request_id: entry.request_id, err: error }, what);
    return outage === undefined
      ? errorResponse(500, "Internal server error.")
      : errorResponse(503, outage, { "retry-after": "30" });
  }
}

/** `status` is null where the client left before there was one. */
function logWhenSent(
  { log, stopwatch }: ListenerParts,
  req: IncomingMessage,
  res: ServerResponse,
  entry: Entry,
): void {
  const { socket } = req;
  const start = stopwatch();
  const before = socket.bytesWritten;
  res.once("close", () => {
    log.info({
      request_id: entry.request_id,
      method: req.method,
      path: entry.path,
      status: res.headersSent ? res.statusCode : null,
      ms: Math.round((stopwatch() - start) * 1000) / 1000,
      user_id: entry.user_id,
      bytes: socket.bytesWritten - before,
    });
  });
}
