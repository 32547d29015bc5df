import type { FieldError } from "@aegis/contract";
import type { Place } from "./aegis-error.ts";
import * as errors from "./status-errors.ts";

/** The error of an answer that is no success, from its status and its body, parsed where it was JSON. */
export function statusError(
  place: Place,
  { status, headers }: Response,
  body: unknown,
): errors.ApiError | errors.UnexpectedStatusError {
  const refusal = { ...place, headers, detail: textOf(body) };
  switch (status) {
    case 400:
      return new errors.BadRequestError({ ...refusal, status });
    case 401:
      return new errors.UnauthorizedError({ ...refusal, status });
    case 402:
      return new errors.InsufficientBalanceError({ ...refusal, status });
    case 403:
      return new errors.ForbiddenError({ ...refusal, status });
    case 404:
      return new errors.NotFoundError({ ...refusal, status });
    case 413:
      return new errors.PayloadTooLargeError({ ...refusal, status });
    case 415:
      return new errors.UnsupportedMediaTypeError({ ...refusal, status });
    case 422:
      return new errors.ValidationError({ ...refusal, status, detail: fieldsOf(body, refusal.detail) });
    case 429:
      return new errors.TooManyRequestsError({ ...refusal, status });
    default:
      return isServerStatus(status)
        ? new errors.ServerError({ ...refusal, status })
        : new errors.UnexpectedStatusError({ ...refusal, status });
  }
}

/** A page of HTML from something in between says little after this many characters. */
const longestText = 500;

/** `detail` where the body has the API's shape; else whatever came, so that nothing is hidden. */
function textOf(body: unknown): string {
  const detail = detailOf(body) ?? body;
  const text = typeof detail === "string" ? detail : JSON.stringify(detail);
  return text ? text.slice(0, longestText) : "without a body";
}

/** A 422 that is a sentence, as no FastAPI sends it, is one entry without a place. */
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
