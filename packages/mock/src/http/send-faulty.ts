import { type SendResponse, sendResponse } from "@aegis/http";
import { sendDribbled } from "./dribble.ts";
import { garbage, type InjectedFault, sendReset, sendTruncated } from "./fault.ts";

/**
 * Sends a response broken by a fault, unless the client has left meanwhile.
 *
 * @param dribbleMs how long a body dribbles, in milliseconds
 * @param signal when it is aborted, nothing is held back any more
 */
export function sendFaulty(
  fault: InjectedFault,
  dribbleMs: number,
  signal: AbortSignal | undefined,
): SendResponse {
  return (req, res, response) => {
    if (res.destroyed) return;
    if (fault === "reset") return sendReset(req);
    if (!("body" in response) || response.body.length === 0 || req.method === "HEAD")
      return sendResponse(req, res, response);
    if (fault === "truncate") return sendTruncated(res, response);
    if (fault === "dribble") return sendDribbled(res, response, dribbleMs, signal);
    return sendResponse(req, res, { ...response, body: garbage });
  };
}
