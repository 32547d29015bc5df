import type { FieldError } from "@aegis/contract";
import { CallError, type Place } from "./aegis-error.ts";

/** What an answer that refuses a call consists of. */
export type Refusal<Status extends number, Detail> = Place & {
  readonly status: Status;
  readonly detail: Detail;
  readonly headers: Headers;
};

/** The API said no. Carries its words; one class for each status that it documents. */
export abstract class StatusError<
  Status extends number = number,
  Detail extends string | FieldError[] = string | FieldError[],
> extends CallError {
  readonly status: Status;
  /** Why, in the API's words: a sentence, or for 422 a list of what is wrong where. */
  readonly detail: Detail;
  /** Of the answer. */
  readonly headers: Headers;
  constructor(refusal: Refusal<Status, Detail>) {
    super(refusal, `${refusal.status} ${sentence(refusal.detail)}`);
    this.status = refusal.status;
    this.detail = refusal.detail;
    this.headers = refusal.headers;
  }
}

/** 400: understood and refused, such as a name that is taken or a metric that is unknown. */
export class BadRequestError extends StatusError<400, string> {
  override readonly name = "BadRequestError";
}

/** 401: there is no key, or the API does not know it. */
export class UnauthorizedError extends StatusError<401, string> {
  override readonly name = "UnauthorizedError";
}

/** 402: the balance does not cover the run; nothing was charged. */
export class InsufficientBalanceError extends StatusError<402, string> {
  override readonly name = "InsufficientBalanceError";
}

/** 403: visible to the key, and not its own to change. */
export class ForbiddenError extends StatusError<403, string> {
  override readonly name = "ForbiddenError";
}

/** 404: not there, or not visible to the key; the detail says what. */
export class NotFoundError extends StatusError<404, string> {
  override readonly name = "NotFoundError";
}

/** 413: more than the API takes in one request. */
export class PayloadTooLargeError extends StatusError<413, string> {
  override readonly name = "PayloadTooLargeError";
}

/** 415: the body is of a kind that the operation does not take. */
export class UnsupportedMediaTypeError extends StatusError<415, string> {
  override readonly name = "UnsupportedMediaTypeError";
}

/** 422: the request is not of the documented shape; each detail names the place and the rule. */
export class ValidationError extends StatusError<422, FieldError[]> {
  override readonly name = "ValidationError";
}

/** 429: too many requests; the client has already waited and tried again as often as it may. */
export class TooManyRequestsError extends StatusError<429, string> {
  override readonly name = "TooManyRequestsError";
}

/** 500 to 599: the API failed. */
export class ServerError extends StatusError<ServerStatus, string> {
  override readonly name = "ServerError";
}

/**
 * An answer that the API does not document: a status such as a proxy's 407, or a success without a body or with one
 * that is no JSON where JSON was due. Not part of `ApiError`, whose statuses are known.
 */
export class UnexpectedStatusError extends StatusError<number, string> {
  override readonly name = "UnexpectedStatusError";
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type NumberIn<Text extends string> = Text extends `${infer Value extends number}` ? Value : never;

/** Each number from 500 to 599; written out by the compiler, so that a union narrows by `status`. */
export type ServerStatus = NumberIn<`5${Digit}${Digit}`>;

/** Every refusal that the API documents, to be told apart by `status`, by `name` or by class. */
export type ApiError =
  | BadRequestError
  | UnauthorizedError
  | InsufficientBalanceError
  | ForbiddenError
  | NotFoundError
  | PayloadTooLargeError
  | UnsupportedMediaTypeError
  | ValidationError
  | TooManyRequestsError
  | ServerError;

/** Narrows what was caught to the union, so that `error.status === 422` types `error.detail`. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof StatusError && !(error instanceof UnexpectedStatusError);
}

function sentence(detail: string | FieldError[]): string {
  if (typeof detail === "string") return detail;
  return detail.map(({ loc, msg }) => (loc.length === 0 ? msg : `${loc.join(".")}: ${msg}`)).join("; ");
}
