import { type Middleware, present } from "../exchange.ts";
import { readRequest } from "../read/read-request.ts";
import { HttpError } from "../respond/response.ts";

/** Validates path, query and body against the document, and refuses with 422 or 400 what is invalid. */
export function validation<State, Caller>(): Middleware<State, Caller> {
  return (next) => (exchange) => {
    const { id, path } = present(exchange.operation, "routing");
    const content = present(exchange.content, "content reading");
    const reading = readRequest(id, { path, query: exchange.target.query, content });
    if ("error" in reading) throw new HttpError(reading.error.status, reading.error.detail);
    exchange.request = reading.request;
    return next(exchange);
  };
}
