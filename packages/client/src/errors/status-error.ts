import type { FieldError } from "@aegis/contract";
import type { CallTarget } from "./aegis-error.ts";
import * as errors from "./status-errors.ts";

/** Makes the error for a response from its status and its body, which has been parsed if it is JSON. */
export function statusError(
  target: CallTarget,
  { status, headers }: Pick<Response, "status" | "headers">,
  body: unknown,
): errors.ApiError | errors.UnexpectedStatusError {
  const fields = { ...target, headers, detail: textOf(body) };
  switch (status) {
    case 400:
      return new errors.BadRequestError({ ...fields, status });
    case 401:
      return new errors.UnauthorizedError({ ...fields, status });
    case 402:
      return new errors.InsufficientBalanceError({ ...fields, status });
    case 403:
      return new errors.ForbiddenError({ ...fields, status });
    case 404:
      return new errors.NotFoundError({ ...fields, status });
    case 409:
      return new errors.ConflictError({ ...fields, status });
    case 413:
      return new errors.PayloadTooLargeError({ ...fields, status });
    case 415:
      return new errors.UnsupportedMediaTypeError({ ...fields, status });
    case 422:
      return new errors.ValidationError({ ...fields, status, detail: fieldsOf(body, fields.detail) });
    case 429:
      return new errors.TooManyRequestsError({ ...fields, status });
    default:
      return isServerStatus(status)
        ? new errors.ServerError({ ...fields, status })
        : new errors.UnexpectedStatusError({ ...fields, status });
  }
}

/** An HTML page, sent by a proxy, says little after this many characters. */
const longestText = 500;

/** The body's `detail` if it has the API's shape, or else the body itself, so that nothing is hidden. */
function textOf(body: unknown): string {
  const detail = detailOf(body) ?? body;
  const text = typeof detail === "string" ? detail : JSON.stringify(detail);
  return text ? text.slice(0, longestText) : "without a body";
}

/**
 * The entries of a 422. One that is a sentence, which FastAPI never sends, becomes one entry without a place.
 */
function fieldsOf(body: unknown, text: string): FieldError[] {
  const detail = detailOf(body);
  return Array.isArray(detail) && detail.every(isFieldError)
    ? detail
    : [{ loc: [], msg: text, type: "unknown" }];
}

function detailOf(body: unknown): unknown {
  return typeof body === "object" && body !== null && "detail" in body ? body.detail : undefined;
}

function isFieldError(value: unknown): value is FieldError {
  return (
    typeof value === "object" &&
    value !== null &&
    "loc" in value &&
    Array.isArray(value.loc) &&
    "msg" in value
  );
}

function isServerStatus(status: number): status is errors.ServerStatus {
  return status >= 500 && status <= 599;
}
