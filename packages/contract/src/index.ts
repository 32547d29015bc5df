/**
 * The one door to what is generated from the document: types by operation, the nouns, the routes and the models.
 * The heavier parts have doors of their own, so that a browser bundle does not carry them:
 * `@aegis/contract/validators`, `/cases`, `/document` and `/world`.
 */

export { defaultModel, models } from "@aegis/generated/models";
export { clientNames, requestTypes, responseTypes, routes, tags } from "@aegis/generated/routes";
export type {
  AggregateResults,
  CollectionEvaluation,
  CollectionRun,
  CollectionRunDetail,
  ColumnMappings,
  CustomRunCreate,
  DataCollection,
  DataCollectionCreate,
  DataCollectionDetail,
  DataCollectionPage,
  DataCollectionUpdate,
  Dataset,
  DatasetCreate,
  DatasetDetail,
  DatasetEvaluation,
  DatasetName,
  DatasetPage,
  DatasetRecord,
  DatasetRun,
  DatasetSummary,
  DatasetType,
  DatasetUpdate,
  ErrorBody,
  Evaluation,
  EvaluationBlock,
  EvaluationRequest,
  FieldError,
  MetricArgs,
  MetricSelection,
  MetricSetting,
  Organization,
  PageMeta,
  paths,
  Row,
  Run,
  RunEvaluation,
  RunFromDatasetCreate,
  RunRecord,
  RunUpdate,
  SelectedMetrics,
  StoredMetric,
  User,
  ValidationErrorBody,
} from "@aegis/generated/types";
export { exampleKey } from "./example-key.ts";
export type { AnswerOf, BodyOf, OperationId, PathOf, QueryOf, ReplyOf, StatusOf } from "./operation.ts";
