import { type Exchange, type Middleware, present, type Repetition } from "../exchange.ts";
import type { ApiResponse, BufferedResponse } from "../respond/response.ts";
import type { EarlierRequests } from "./earlier-requests.ts";
import { stillUnderWay, usedForAnother } from "./one-at-a-time.ts";

/**
 * Answers a request with an idempotency key once: one that is sent again gets the answer that the first one
 * got, a refusal too. Errors of the server, refusals for a while (429), and answers of more than 64 KiB are
 * made again.
 *
 * @param onError is told of an answer that could not be kept; it is sent all the same
 * The same request may be under way in another process. What it has created by now may be why this one is
 * refused, such as a name that is taken: then the answer is that of the other.
 *
 * @throws HttpError 422 for a key that came with another request, 409 if another process has created
 * something with this key and has no answer yet
 */
export function answerOnce<State, Caller>(
  { find, keep }: EarlierRequests<Caller>,
  onError: (error: unknown, exchange: Exchange<State, Caller>) => void,
): Middleware<State, Caller> {
  return (next) => async (exchange) => {
    const { repeatable, req, target } = exchange;
    if (repeatable === undefined) return next(exchange);
    const { key } = repeatable;
    const caller = present(exchange.caller, "authentication");
    const content = present(exchange.content, "content reading");
    const fingerprint = repeatable.fingerprint.of(req.method ?? "", target, content);
    const earlier = await find(caller, key);
    if (earlier !== undefined && earlier.fingerprint !== fingerprint) throw usedForAnother();
    if (earlier !== undefined && earlier.answer !== null) return earlier.answer;
    const repetition: Repetition = { key, fingerprint, made: earlier?.made ?? null };
    exchange.repetition = repetition;
    const response = await next(exchange);
    if (response.status >= 400 && repetition.made === null && !repetition.creates) {
      const other = await find(caller, key);
      if (other !== undefined && other.made !== null) {
        if (other.answer === null || other.fingerprint !== fingerprint) throw stillUnderWay();
        return other.answer;
      }
    }
    if (isKeepable(response) && response !== repetition.kept)
      await keep(caller, key, fingerprint, response).catch((error: unknown) => onError(error, exchange));
    return response;
  };
}

/** Whether an answer is short enough to be kept, and of a status that the same request would get again. */
export function isKeepable(response: ApiResponse): response is BufferedResponse {
  return holds(response.status) && "body" in response && response.body.length <= longestKept;
}

/** Whether the same request would get this status again. */
function holds(status: number): boolean {
  return status < 500 && status !== 429;
}

/** In bytes. A longer answer shows a thing that can be read again. */
const longestKept = 64 * 1024;
