import { type Example, elementsOf, type Json, membersOf } from "../document.ts";
import { row, rows, type World, world } from "./world.ts";

/** The world that an answer shows: as it is, but changed by the request if that created or updated something. */
export function worldAfter({ operation, value }: Example, request: Json): World {
  const after = structuredClone(world);
  const { id } = membersOf(value);
  if (operation.operationId === "createDataCollection") {
    const collection = row(after.data_collections, id);
    collection.updated_at = collection.created_at;
  }
  if (operation.method === "put") change(after, operation.operationId, membersOf(value), request);
  return after;
}

function change(
  after: World,
  operationId: string,
  { id, updated_at }: { [key: string]: Json },
  request: Json,
): void {
  const { dataset_ids, ...named } = membersOf(request);
  const tables: Record<string, object> = {
    updateRun: after.runs,
    updateDataset: after.datasets,
    updateDataCollection: after.data_collections,
  };
  const target = row<object>({ ...tables[operationId] }, id);
  Object.assign(target, named, updated_at === undefined ? {} : { updated_at });
  if (dataset_ids !== undefined) contain(after, Number(id), elementsOf(dataset_ids).map(Number));
}

/** A collection holds other datasets now; the runs of a dataset go where it goes. */
function contain(after: World, collection: number, ids: readonly number[]): void {
  for (const { id, data_collection_id: former } of rows(after.datasets)) {
    if (former !== collection && !ids.includes(id)) continue;
    const data_collection_id = ids.includes(id) ? collection : null;
    row(after.datasets, id).data_collection_id = data_collection_id;
    for (const run of Object.values(after.runs)) {
      if (run.dataset_id === id) run.data_collection_id = data_collection_id;
    }
  }
}
