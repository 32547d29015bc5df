import { type SendResponse, sendResponse } from "@aegis/http";
import { garbage, type InjectedFault, sendReset, sendTruncated } from "./fault.ts";

/** Sends a response broken by a fault, unless the client has left meanwhile. */
export function sendFaulty(fault: InjectedFault): SendResponse {
  return (req, res, response) => {
    if (res.destroyed) return;
    if (fault === "reset") return sendReset(req);
    if (!("body" in response) || response.body.length === 0 || req.method === "HEAD")
      return sendResponse(req, res, response);
    if (fault === "truncate") return sendTruncated(res, response);
    return sendResponse(req, res, { ...response, body: garbage });
  };
}
