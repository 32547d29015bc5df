import type { IncomingMessage, ServerResponse } from "node:http";
import { readRequest } from "@aegis/contract/request";
import { type Found, findOperation, HttpError, readBody, type Target } from "@aegis/http";
import type { Caller } from "../domain/entities.ts";
import type { Context } from "../operations/operation.ts";
import type { Authenticator } from "./authenticate.ts";
import { isAbort, raceWithSignal, shutdownError } from "./break-off.ts";
import { checkAnswer } from "./check-answer.ts";
import { clientSignal } from "./client-signal.ts";
import { dispatch, type Operations } from "./dispatch.ts";
import { encoded, takesGzip } from "./encode.ts";
import type { ApiResponse } from "./outgoing.ts";
import type { ResponseCache } from "./response-cache.ts";
import type { TempUploads } from "./temp-uploads.ts";

/** What the API answers with. */
export type ApiParts = Pick<Authenticator, "authenticate"> & {
  readonly operations: Operations;
  /** What every operation works with; the rest of its context comes with the request. */
  readonly surroundings: () => Omit<Context, "caller" | "signal">;
  readonly readAgain: ResponseCache;
  /** Whether answers are held against the document. They are then put together whole, however large. */
  readonly checkAnswers: boolean;
  /** Is aborted when the server stops: what comes later is refused. */
  readonly stopping: AbortSignal;
  /** Is aborted when what is under way at a stop has had its time, and is broken off. */
  readonly timeIsUp: AbortSignal;
  readonly newSpool: () => TempUploads;
};

/**
 * Answers a request to the API. Who calls is found out before the body is read.
 *
 * @throws HttpError, or anything else for a fault of the server's own
 */
export async function respond(
  parts: ApiParts,
  req: IncomingMessage,
  res: ServerResponse,
  target: Target,
  known: (caller: Caller) => void,
): Promise<ApiResponse> {
  const found = findOperation(req.method ?? "", target);
  const caller = await parts.authenticate(req.headers.authorization);
  known(caller);
  if (parts.stopping.aborted) {
    throw new HttpError(503, "The server is stopping. Try again in a moment.", { "retry-after": "2" });
  }
  const make = () => run(parts, req, res, target, found, caller);
  if (req.method === "GET" || req.method === "HEAD") return parts.readAgain(req, caller.user_id, make);
  const answer = await make();
  return "body" in answer ? encoded(answer, takesGzip(req.headers["accept-encoding"])) : answer;
}

/** A file that came with the request is kept until the operation is through with it. */
async function run(
  parts: ApiParts,
  req: IncomingMessage,
  res: ServerResponse,
  { query }: Target,
  { id, path }: Found,
  caller: Caller,
): Promise<ApiResponse> {
  await using spool = parts.newSpool();
  const body = await raceWithSignal(readBody(id, req, spool.sink), parts.timeIsUp);
  const reading = readRequest(id, { path, query, body });
  if ("fault" in reading) throw new HttpError(reading.fault.status, reading.fault.detail);
  const signal = clientSignal(res, parts.timeIsUp);
  const context: Context = {
    ...parts.surroundings(),
    caller,
    get signal() {
      return signal();
    },
  };
  const limit = parts.checkAnswers ? Number.POSITIVE_INFINITY : undefined;
  try {
    // Awaited here: what came with the request is disposed of as soon as this returns.
    const answer = await dispatch(parts.operations, id, context, reading.request, limit);
    if (parts.checkAnswers && "body" in answer) checkAnswer(id, answer);
    return answer;
  } catch (error) {
    if (isAbort(error) && (parts.stopping.aborted || signal().aborted)) throw shutdownError();
    throw error;
  }
}
