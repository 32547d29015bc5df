import { type OperationId, recordFields } from "@aegis/contract";
import { DomainError, type RequestOf } from "@aegis/rules";
import { readUpload } from "@aegis/rules/csv";
import { findDatasetType, planUpload, readDatasetChanges } from "@aegis/rules/datasets";
import { refuseInvalidName } from "@aegis/rules/names";
import {
  metricIdOf,
  planCustomRun,
  planDatasetRun,
  planEvaluation,
  planRunEstimate,
  readRunSettings,
} from "@aegis/rules/runs";
import { noneInactive } from "../echo/echo.ts";
import { runnableDataset } from "../world/things.ts";

/** Refuses a request that breaks a rule. @throws DomainError */
export type Refuse<Id extends OperationId> = (request: RequestOf<Id>) => unknown;

/**
 * What the server refuses by the request alone, or for what a dataset of the examples' world holds, in the
 * server's order, for each operation that has such rules.
 * `test/contract/refusals.test.ts` holds the two together.
 */
export const refusals: { readonly [Id in OperationId]?: Refuse<Id> } = {
  evaluate: ({ body }) => planEvaluation(body, noneInactive),

  createCustomRun: ({ body }) => {
    planCustomRun(body, noneInactive);
    refuseInvalidAlias(body.alias, DomainError.aliasBlank);
  },

  createRunFromDataset: ({ body }) => {
    const known = runnableDataset(body.dataset_id);
    if (known === undefined) readRunSettings(body);
    else planDatasetRun(known.runnable, body, noneInactive);
    refuseInvalidAlias(body.alias, DomainError.aliasBlank);
  },

  estimateRunFromDataset: ({ body }) => {
    const known = runnableDataset(body.dataset_id);
    if (known === undefined) readRunSettings(body);
    else planRunEstimate(known.runnable, body, noneInactive);
    refuseInvalidAlias(body.alias, DomainError.aliasBlank);
  },

  listRunEvaluations: ({ query: { metric } }) => {
    if (metric !== undefined) metricIdOf(metric);
  },

  updateRun: ({ body }) => refuseInvalidAlias(body.alias, DomainError.newAliasBlank),

  listDatasets: ({ query: { dataset_type_id } }) => {
    if (dataset_type_id !== undefined) refuseUnknownType(dataset_type_id);
  },

  getDatasetType: ({ path }) => refuseUnknownType(path.dataset_type_id),

  createDataset: async ({ body }) => {
    const plan = planUpload(body, noneInactive);
    await readUpload(body.file.read, plan, dropRows);
  },

  updateDataset: ({ path: { dataset_id: id }, body }) => {
    const structure = runnableDataset(id)?.dataset.structure ?? recordFields;
    readDatasetChanges({ id, structure }, body, noneInactive);
  },

  createDataCollection: ({ body }) => refuseInvalidName("name", body.name, DomainError.nameEmpty),

  updateDataCollection: ({ body: { name } }) => {
    if (typeof name === "string") refuseInvalidName("name", name, DomainError.newNameEmpty);
  },
};

/** The rows of a file are only read to see whether they can be. */
const dropRows = async (): Promise<void> => {};

function refuseInvalidAlias(alias: string | null | undefined, blank: () => DomainError): void {
  if (typeof alias === "string") refuseInvalidName("alias", alias, blank);
}

function refuseUnknownType(id: number): void {
  if (findDatasetType(id) === undefined) throw DomainError.notFound("Dataset type", id);
}
