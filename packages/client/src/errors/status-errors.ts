import type { FieldError } from "@aegis/contract";
import { requestIdOf } from "../api-promise.ts";
import { CallError, type CallTarget } from "./aegis-error.ts";

/** A response with an error status. */
export type ErrorResponse<Status extends number, Detail> = CallTarget & {
  readonly status: Status;
  readonly detail: Detail;
  readonly headers: Headers;
};

/** The API refused the call. There is one class for each status that the API documents. */
export abstract class StatusError<
  Status extends number = number,
  Detail extends string | FieldError[] = string | FieldError[],
> extends CallError {
  readonly status: Status;
  /** The reason in the API's words: a sentence, or for 422 a list of invalid fields. */
  readonly detail: Detail;
  /** Of the response. */
  readonly headers: Headers;
  /** By which the API knows the request in its logs; undefined if the response does not say. */
  readonly requestId: string | undefined;
  constructor(response: ErrorResponse<Status, Detail>) {
    super(response, `${response.status} ${sentence(response.detail)}`);
    this.status = response.status;
    this.detail = response.detail;
    this.headers = response.headers;
    this.requestId = requestIdOf(response);
  }
}

/**
 * 400: the request is well-formed but not allowed, such as a name that is taken or a metric that is unknown.
 */
export class BadRequestError extends StatusError<400, string> {
  override readonly name = "BadRequestError";
}

/** 401: the key is missing or unknown. */
export class UnauthorizedError extends StatusError<401, string> {
  override readonly name = "UnauthorizedError";
}

/** 402: the balance does not cover the request. Nothing was charged. */
export class InsufficientBalanceError extends StatusError<402, string> {
  override readonly name = "InsufficientBalanceError";
}

/** 403: the key may read this, but not change it. */
export class ForbiddenError extends StatusError<403, string> {
  override readonly name = "ForbiddenError";
}

/** 404: this does not exist, or the key may not see it. The detail names it. */
export class NotFoundError extends StatusError<404, string> {
  override readonly name = "NotFoundError";
}

/** 409: a request with the same idempotency key is still under way. The client has used up its retries. */
export class ConflictError extends StatusError<409, string> {
  override readonly name = "ConflictError";
}

/** 413: the body is larger than the API accepts. */
export class PayloadTooLargeError extends StatusError<413, string> {
  override readonly name = "PayloadTooLargeError";
}

/** 415: the operation does not accept the body's media type. */
export class UnsupportedMediaTypeError extends StatusError<415, string> {
  override readonly name = "UnsupportedMediaTypeError";
}

/**
 * 422: the request does not have the documented shape. Each entry of the detail names a field and its rule.
 */
export class ValidationError extends StatusError<422, FieldError[]> {
  override readonly name = "ValidationError";
}

/** 429: too many requests. The client has already used up its retries. */
export class TooManyRequestsError extends StatusError<429, string> {
  override readonly name = "TooManyRequestsError";
}

/** 500 to 599: the API failed. */
export class ServerError extends StatusError<ServerStatus, string> {
  override readonly name = "ServerError";
}

/**
 * A response that the API does not document: a status such as a proxy's 407, or a success whose body is
 * missing or is not JSON. Not part of `ApiError`, whose statuses are known.
 */
export class UnexpectedStatusError extends StatusError<number, string> {
  override readonly name = "UnexpectedStatusError";
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type NumberIn<Text extends string> = Text extends `${infer Value extends number}` ? Value : never;

/** Each number from 500 to 599, as a union of literals, so that `ApiError` narrows by `status`. */
export type ServerStatus = NumberIn<`5${Digit}${Digit}`>;

/** Every error that the API documents. Tell them apart by `status`, by `name` or by class. */
export type ApiError =
  | BadRequestError
  | UnauthorizedError
  | InsufficientBalanceError
  | ForbiddenError
  | NotFoundError
  | ConflictError
  | PayloadTooLargeError
  | UnsupportedMediaTypeError
  | ValidationError
  | TooManyRequestsError
  | ServerError;

/** Narrows a caught value to `ApiError`, in which `error.status === 422` narrows `error.detail`. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof StatusError && !(error instanceof UnexpectedStatusError);
}

function sentence(detail: string | FieldError[]): string {
  if (typeof detail === "string") return detail;
  return detail.map(({ loc, msg }) => (loc.length === 0 ? msg : `${loc.join(".")}: ${msg}`)).join("; ");
}
