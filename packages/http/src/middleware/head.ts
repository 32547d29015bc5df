import type { Middleware } from "../exchange.ts";
import { errorResponse } from "../respond/response.ts";

/**
 * Refuses a request without a sound `Host` (RFC 9112, 3.2), and one whose `Expect` cannot be met (RFC 9110,
 * 10.1.1). Node would refuse them without a body, so `listen` has it let them through.
 */
export function soundHead<State, Caller>(): Middleware<State, Caller> {
  return (next) => (exchange) => {
    const {
      headers: { host, expect },
      httpVersion,
    } = exchange.req;
    const close = { connection: "close" };
    if (host === undefined && httpVersion === "1.1")
      return errorResponse(400, "The request has no Host header.", close);
    if (host !== undefined && !/^\S+$/.test(host))
      return errorResponse(400, "The Host header of the request is empty or contains spaces.", close);
    if (expect !== undefined && httpVersion === "1.1" && !/(^|\W)100-continue($|\W)/i.test(expect))
      return errorResponse(417, `This server cannot meet the expectation ${expect}; leave out Expect.`);
    return next(exchange);
  };
}
