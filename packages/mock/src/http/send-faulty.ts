import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, send } from "@aegis/http";
import { type Fault, garbage, sendReset, sendTruncated } from "./fault.ts";

/** Sends an answer, or what a fault makes of it. Where the client has left meanwhile, nothing goes wrong any more. */
export function sendFaulty(
  req: IncomingMessage,
  res: ServerResponse,
  answer: Answer,
  fault: Fault | undefined,
): void {
  const hasBody = answer.body.length > 0 && req.method !== "HEAD";
  if (res.destroyed) return;
  if (fault === "reset") sendReset(req);
  else if (fault === "truncate" && hasBody) sendTruncated(res, answer);
  else send(req, res, fault === "garbage" && hasBody ? { ...answer, body: garbage } : answer);
}
