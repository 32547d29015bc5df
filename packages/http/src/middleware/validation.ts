import { type Exchange, type Middleware, present } from "../exchange.ts";
import { readRequest } from "../read/read-request.ts";
import { HttpError } from "../respond/response.ts";

/**
 * Validates path, query and body against the document, and refuses with 422 or 400 what is invalid.
 *
 * @param isLenient whether a request is let through all the same; of an invalid one only the path is left, as
 * texts
 */
export function validation<State, Caller>(
  isLenient: (exchange: Exchange<State, Caller>) => boolean,
): Middleware<State, Caller> {
  return (next) => (exchange) => {
    const { id, path } = present(exchange.operation, "routing");
    const content = present(exchange.content, "content reading");
    const reading = readRequest(id, { path, query: exchange.target.query, content });
    if ("request" in reading) exchange.request = reading.request;
    else if (isLenient(exchange)) exchange.request = { path, query: {}, body: undefined };
    else throw new HttpError(reading.error.status, reading.error.detail);
    return next(exchange);
  };
}
