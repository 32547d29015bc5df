import type { ColumnMappings } from "@aegis/contract";
import { datasetTypes } from "@aegis/contract";
import { readCsv } from "../../csv/read-csv.ts";
import { DomainError } from "../../domain/domain-error.ts";
import { type Caller, recordFields, type Selection } from "../../domain/entities.ts";
import { firstCharacters } from "../../domain/first-characters.ts";
import { refuseInvalidName } from "../../domain/names.ts";
import { organizationOfCustomRun } from "../../domain/new-run-organization.ts";
import { addSizes, noSize, sizeOfSample } from "../../domain/sample-size.ts";
import { lackOfSelection, readSelection } from "../../domain/selected-metrics.ts";
import { NameTaken, type Reads } from "../../store/store.ts";
import type { Context, Operation, RequestOf } from "../operation.ts";
import { presentDatasetDetail } from "../shared/present/dataset-detail.ts";
import { visibleDataCollection, visibleDataset } from "../shared/visible.ts";

type Form = RequestOf<"createDataset">["body"];

/** The longest name; a longer file name is cut to it. */
const nameLimit = 255;

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
  if (Object.keys(request.selected_metrics).length === 0) throw DomainError.uploadWithoutMetrics();
  const selected_metrics = readSelection(request.selected_metrics, inactiveMetrics);
  const column_mappings = readMappings(request.column_mappings ?? {});
  const name = request.name ?? firstCharacters(request.file.name, nameLimit);
  refuseInvalidName("name", name, DomainError.uploadNameEmpty);
  await refuseTaken(store, caller, name);
  await findLocation(store, caller, request);

  const id = await store.beginUpload();
  try {
    const content = await storeRows(context, id, request, selected_metrics);
    await store.transaction(async (transaction) => {
      await refuseTaken(transaction, caller, name);
      await transaction.insertDataset(id, {
        ...content,
        ...(await findLocation(transaction, caller, request)),
        user_id: caller.user_id,
        author_id: caller.user_id,
        dataset_type_id: datasetTypes[1].id,
        name,
        selected_metrics,
        column_mappings,
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

/** An empty object means no mappings. */
function readMappings(mappings: ColumnMappings): ColumnMappings | null {
  const fields = Object.keys(mappings);
  const unknown = fields.find((field) => !recordFields.some((known) => known === field));
  if (unknown !== undefined) throw DomainError.mappingUnknown(unknown, recordFields);
  return fields.length === 0 ? null : mappings;
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
  form: Form,
  selection: Selection,
) {
  const at = now();
  let record_size = noSize;
  const content = await readCsv(
    form.file.read,
    form.column_mappings ?? {},
    async (records) => {
      signal.throwIfAborted();
      await store.addRecords(id, caller.user_id, records, at);
      for (const record of records) record_size = addSizes(record_size, sizeOfSample(record));
    },
    (structure) => {
      const lack = lackOfSelection(selection, structure);
      return lack && `metric "${lack.shortname}" needs ${lack.needed}`;
    },
  );
  return { ...content, record_size };
}
