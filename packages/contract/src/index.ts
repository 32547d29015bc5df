/**
 * Everything that is generated from the document: types by operation, the nouns, the routes and the
 * models. The heavier parts have entries of their own, so that a browser bundle does not contain them:
 * `@aegis/contract/validators`, `/cases`, `/document`, `/metric-ids` and `/world`.
 */

export { exampleKey } from "@aegis/generated/example-key";
export { defaultModel, models } from "@aegis/generated/models";
export type * from "@aegis/generated/nouns";
export {
  clientNames,
  hostedUrl,
  queryDefaults,
  queryNames,
  requestTypes,
  responseTypes,
  routes,
  tags,
} from "@aegis/generated/routes";
export type { paths } from "@aegis/generated/types";
export {
  datasetTypes,
  recordFields,
  roles,
  runSources,
  runTypes,
} from "@aegis/generated/vocabulary";
export type { BodyOf, OperationId, PathOf, QueryOf, ReplyOf, ResponseBodyOf, StatusOf } from "./operation.ts";
