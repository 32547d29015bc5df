import type { ColumnMappings } from "@aegis/contract";
import { datasetTypes } from "@aegis/contract";
import { comparedName, searchedName } from "@aegis/rules/names";
import { type InferResult, sql } from "kysely";
import type { RecordField, Selection, StoredDataset, Viewer } from "../../domain/entities.ts";
import type { SampleSize } from "../../domain/sample-size.ts";
import type { Batches, PageRequest, PageRows, Shared } from "../store.ts";
import { ownerOf } from "./accounts.ts";
import { type Database, unjson } from "./database.ts";
import { contains, isIn } from "./dialect.ts";
import { pageOfList, visibleParts, wholeList } from "./lists.ts";

export async function findDataset(db: Database, id: number): Promise<StoredDataset | undefined> {
  const row = await datasets(db).where("dataset.id", "=", id).executeTakeFirst();
  return row && datasetOf(row);
}

export async function findDatasetByName(
  db: Database,
  userId: number,
  name: string,
  except: number | null,
): Promise<StoredDataset | undefined> {
  const row = await datasets(db)
    .where("dataset.user_id", "=", userId)
    .where("dataset.compared_name", "=", comparedName(name))
    .where(sql<boolean>`dataset.id is distinct from ${except}`)
    .orderBy("dataset.twin")
    .executeTakeFirst();
  return row && datasetOf(row);
}

export function selectDatasets(
  db: Database,
  viewer: Viewer,
  filter: PageRequest & { shared: Shared; dataset_type_id: number; search: string | null },
): Promise<PageRows<StoredDataset>> {
  const type = sql<boolean>`dataset_type_id = ${filter.dataset_type_id}`;
  const found = filter.search === null ? [] : [matches(db, filter.search)];
  const list = {
    table: "dataset",
    parts: visibleParts(viewer, filter.shared),
    where: [type, ...found],
  } as const;
  return pageOfList(db, list, filter, datasetsAt(db));
}

export function selectDatasetNames(db: Database, viewer: Viewer, shared: Shared): Batches<StoredDataset> {
  // There are two types. "Not proprietary" is the same as "custom", which an index holds in the right order.
  const where = [sql<boolean>`dataset_type_id = ${datasetTypes[1].id}`];
  return wholeList(db, { table: "dataset", parts: visibleParts(viewer, shared), where }, datasetsAt(db));
}

export function datasetsOfCollection(db: Database, id: number, viewer: Viewer): Batches<StoredDataset> {
  const where = [sql<boolean>`data_collection_id = ${id}`];
  return wholeList(db, { table: "dataset", parts: visibleParts(viewer, null), where }, datasetsAt(db));
}

/** Only the names that the viewer sees are compared, one by one, and read from the index. */
function matches(db: Database, search: string) {
  return contains(db, "folded_name", searchedName(search));
}

function datasetsAt(db: Database) {
  return async (ids: readonly number[]): Promise<readonly StoredDataset[]> => {
    const rows = await datasets(db)
      .where(isIn(db, "dataset.id", ids))
      .execute();
    return rows.map(datasetOf);
  };
}

function datasets(db: Database) {
  return db
    .selectFrom("dataset")
    .innerJoin("account as author", "author.id", "dataset.author_id")
    .leftJoin("account as owner", "owner.id", "dataset.user_id")
    .selectAll("dataset")
    .select(["author.email as author_email", "owner.email as owner_email"]);
}

function datasetOf(row: InferResult<ReturnType<typeof datasets>>[number]): StoredDataset {
  const { author_id: _author, owner_email: _owner, folded_name: _folded, ...rest } = row;
  const { compared_name: _compared, twin: _twin, ...dataset } = rest;
  return {
    ...dataset,
    user: ownerOf(row),
    selected_metrics: unjson<Selection>(row.selected_metrics),
    structure: unjson<readonly RecordField[]>(row.structure),
    record_size: unjson<SampleSize>(row.record_size),
    column_mappings: unjson<ColumnMappings>(row.column_mappings),
  };
}
