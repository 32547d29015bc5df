import { datasetTypes } from "@aegis/contract";
import { DomainError } from "@aegis/rules";
import { readUpload } from "@aegis/rules/csv";
import { planUpload, type UploadPlan } from "@aegis/rules/datasets";
import type { Caller } from "../../domain/entities.ts";
import { organizationOfCustomRun } from "../../domain/new-run-organization.ts";
import { addSizes, noSize, sizeOfSample } from "../../domain/sample-size.ts";
import { NameTaken, type Reads } from "../../store/store.ts";
import type { Context, Operation, RequestOf } from "../operation.ts";
import { presentDatasetDetail } from "../shared/present/dataset-detail.ts";
import { visibleDataCollection, visibleDataset } from "../shared/visible.ts";

type Form = RequestOf<"createDataset">["body"];

/**
 * Stores the rows of a file as a dataset of the caller. Whatever can be is checked before the file is read.
 * The rows go into a dataset that nobody can see until it is complete; if anything fails, nothing of it
 * remains.
 *
 * @throws DomainError 400 for invalid metrics, mappings or an invalid file, a metric that no row can have the
 * fields for, a name that the caller already
 * uses, and a collection of an organization that the caller is not in; 404 for a collection that the caller
 * cannot see
 */
export const createDataset: Operation<"createDataset"> = async (context, { body: request }) => {
  const { store, caller, made } = context;
  const id = made ?? (await storeDataset(context, request));
  const dataset = await visibleDataset(store, caller, id);
  return { status: 201, body: await presentDatasetDetail(store, caller, dataset) };
};

/** @returns the id of the new dataset */
async function storeDataset(context: Context, request: Form): Promise<number> {
  const { store, caller, inactiveMetrics } = context;
  const plan = planUpload(request, inactiveMetrics);
  const { name } = plan;
  await refuseTaken(store, caller, name);
  await findLocation(store, caller, request);

  const id = await store.beginUpload();
  try {
    const content = await storeRows(context, id, request.file, plan);
    await store.transaction(async (transaction) => {
      await refuseTaken(transaction, caller, name);
      await transaction.insertDataset(id, {
        ...content,
        ...(await findLocation(transaction, caller, request)),
        user_id: caller.user_id,
        author_id: caller.user_id,
        dataset_type_id: datasetTypes[1].id,
        ...plan,
        created_at: context.now(),
      });
      await context.noteMade(transaction, id);
    });
  } catch (cause) {
    const error = cause instanceof NameTaken ? DomainError.uploadNameTaken(name, name) : cause;
    await store.abandonUpload(id).catch((another: unknown) => {
      throw new AggregateError([error, another], `Upload ${id} failed, and could not be cleaned up.`);
    });
    throw error;
  }
  return id;
}

async function refuseTaken(reads: Reads, caller: Caller, name: string): Promise<void> {
  const other = await reads.findDatasetByName(caller.user_id, name, null);
  if (other !== undefined) throw DomainError.uploadNameTaken(name, other.name);
}

/** The collection that the dataset is put into, and the organization that this shares it with. */
async function findLocation(reads: Reads, caller: Caller, { data_collection_id }: Form) {
  if (data_collection_id === undefined) return { data_collection_id: null, org_id: null };
  const collection = await visibleDataCollection(reads, caller, data_collection_id);
  return { data_collection_id, org_id: organizationOfCustomRun(collection, caller) };
}

async function storeRows(
  { store, caller, now, signal }: Context,
  id: number,
  { read }: Form["file"],
  plan: UploadPlan,
) {
  const at = now();
  let record_size = noSize;
  const content = await readUpload(read, plan, async (records) => {
    signal.throwIfAborted();
    await store.addRecords(id, caller.user_id, records, at);
    for (const record of records) record_size = addSizes(record_size, sizeOfSample(record));
  });
  return { ...content, record_size };
}
