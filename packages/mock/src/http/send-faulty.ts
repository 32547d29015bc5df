import type { IncomingMessage, ServerResponse } from "node:http";
import { type BufferedResponse, send } from "@aegis/http";
import { garbage, type InjectedFault, sendReset, sendTruncated } from "./fault.ts";

/** Sends an answer, or what a fault makes of it. Where the client has left meanwhile, nothing goes wrong any more. */
export function sendFaulty(
  req: IncomingMessage,
  res: ServerResponse,
  answer: BufferedResponse,
  fault: InjectedFault | undefined,
): void {
  const hasBody = answer.body.length > 0 && req.method !== "HEAD";
  if (res.destroyed) return;
  if (fault === "reset") sendReset(req);
  else if (fault === "truncate" && hasBody) sendTruncated(res, answer);
  else send(req, res, fault === "garbage" && hasBody ? { ...answer, body: garbage } : answer);
}
