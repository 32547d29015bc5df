/**
 * The client: `createAegis`, what its methods take and answer with, and the errors that they reject with. What needs
 * Node is in `@aegis/client/node`. The transport stays inside: its rules are options, and its seams are for tests.
 */

export type {
  CustomRunCreate,
  DataCollection,
  DataCollectionCreate,
  DataCollectionDetail,
  DataCollectionPage,
  DataCollectionUpdate,
  Dataset,
  DatasetDetail,
  DatasetName,
  DatasetPage,
  DatasetSummary,
  DatasetType,
  DatasetUpdate,
  Evaluation,
  EvaluationRequest,
  FieldError,
  OperationId,
  Organization,
  Run,
  RunFromDatasetCreate,
  RunUpdate,
} from "@aegis/contract";
export { type Aegis, createAegis } from "./aegis.ts";
export type { CsvDownload } from "./download/csv-download.ts";
export type { DatasetRow, RunReportRow } from "./download/rows.ts";
export type { Environment } from "./environment.ts";
export { AegisError } from "./errors/aegis-error.ts";
export { ConnectionError, CsvError, InvalidArgumentError, TimeoutError } from "./errors/client-errors.ts";
export {
  type ApiError,
  BadRequestError,
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
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./hooks.ts";
export type { AegisOptions, CallOptions, Limits } from "./options.ts";
export type { Paged } from "./page.ts";
export type { DatasetUpload } from "./upload/dataset-upload.ts";
export type { WaitOptions } from "./wait.ts";
