/**
 * The client: `createAegis`, the types of its methods, and the errors that they reject with. What needs Node
 * is in `@aegis/client/node`. The transport is not exported: its rules are options, and its seams are for
 * tests.
 */

// The client itself and its options. `Environment` lets a program's tests control time and randomness.

export { type Aegis, createAegis } from "./aegis.ts";
export type { Environment } from "./environment.ts";
export type { FetchedResponse, FetchFunction, FetchInit } from "./fetch-function.ts";
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./hooks.ts";
export type { AegisOptions, CallOptions, GivenHeaders, Limits } from "./options.ts";
export type { WaitOptions } from "./wait.ts";

// What methods take and return besides JSON: its response, lists in pages, files to upload, downloads, rows.

export type { ApiPromise, WithRequestId, WithResponse } from "./api-promise.ts";
export type { CsvDownload } from "./download/csv-download.ts";
export type { DatasetRow, RunReportRow } from "./download/rows.ts";
export type { Paged } from "./page.ts";
export type { DatasetUpload } from "./upload/dataset-upload.ts";

// Errors, as classes and not only as types, since a program catches them with `instanceof`.

export { AegisError } from "./errors/aegis-error.ts";
export { ConnectionError, CsvError, InvalidArgumentError, TimeoutError } from "./errors/client-errors.ts";
export {
  type ApiError,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  InsufficientBalanceError,
  isApiError,
  NotFoundError,
  PayloadTooLargeError,
  ServerError,
  StatusError,
  TooManyRequestsError,
  UnauthorizedError,
  UnexpectedStatusError,
  UnsupportedMediaTypeError,
  ValidationError,
} from "./errors/status-errors.ts";

// The types of the document's JSON, so that a program needs no other package to name them. Those that methods
// take and return are listed by the generator: a new operation's are exported without a change here.

export type { OperationId, QueryOf } from "@aegis/contract";
export type * from "@aegis/contract/operation-nouns";
