import { runSources, runTypes } from "@aegis/contract";
import { comparedName, searchedName } from "@aegis/rules/names";
import { type InferResult, type RawBuilder, type Selectable, type SqlBool, sql } from "kysely";
import type { StoredRun, Viewer } from "../../domain/entities.ts";
import type { Batches, PageRows, RunFilter } from "../store.ts";
import { ownerOf } from "./accounts.ts";
import { type Database, unflag, unjson } from "./database.ts";
import { contains, isIn } from "./dialect.ts";
import { newestOf, ownParts, pageOfList, visibleParts, wholeList } from "./lists.ts";
import type { Tables } from "./tables.ts";

export async function findRun(db: Database, id: number): Promise<StoredRun | undefined> {
  const row = await runs(db).where("run.id", "=", id).executeTakeFirst();
  return row && runOf(row);
}

export async function findRunByAlias(
  db: Database,
  userId: number,
  alias: string,
  except: number | null,
): Promise<StoredRun | undefined> {
  const row = await runs(db)
    .where("run.user_id", "=", userId)
    .where("run.compared_alias", "=", comparedName(alias))
    .where(sql<boolean>`run.id is distinct from ${except}`)
    .orderBy("run.twin")
    .executeTakeFirst();
  return row && runOf(row);
}

/** A range of the index of aliases: from `start` up to the last text that can start with it. */
export async function countAliases(db: Database, userId: number, start: string): Promise<number> {
  const compared = comparedName(start);
  const { count } = await db
    .selectFrom("run")
    .where("user_id", "=", userId)
    .where("compared_alias", ">=", compared)
    .where("compared_alias", "<", `${compared}\u{10FFFF}`)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export async function countRunningRuns(db: Database, userId: number): Promise<number> {
  const { count } = await db
    .selectFrom("run_work")
    .where("author_id", "=", userId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export function selectRuns(db: Database, viewer: Viewer, filter: RunFilter): Promise<PageRows<StoredRun>> {
  const list = {
    table: "run",
    parts: visibleParts(viewer, filter.shared),
    where: conditionsOf(db, filter),
  } as const;
  return pageOfList(db, list, filter, runsAt(db));
}

function conditionsOf(db: Database, filter: RunFilter): readonly RawBuilder<SqlBool>[] {
  const { run_id, dataset_id, data_collection_id, state, search, created_from, created_before } = filter;
  return [
    ...(run_id === null ? [] : [sql<SqlBool>`id = ${run_id}`]),
    ...(dataset_id === null ? [] : [sql<SqlBool>`dataset_id = ${dataset_id}`]),
    ...(data_collection_id === null ? [] : [sql<SqlBool>`data_collection_id = ${data_collection_id}`]),
    ...(state === null ? [] : [sql<SqlBool>`state = ${state}`]),
    ...(search === null ? [] : [contains(db, "folded_alias", searchedName(search))]),
    ...(created_from === null ? [] : [sql<SqlBool>`created_at >= ${created_from}`]),
    ...(created_before === null ? [] : [sql<SqlBool>`created_at < ${created_before}`]),
  ];
}

export function runsOfDataset(db: Database, id: number, userId: number): Batches<StoredRun> {
  const where = [sql<boolean>`dataset_id = ${id}`];
  return wholeList(db, { table: "run", parts: ownParts(userId), where }, runsAt(db));
}

export function runsOfCollection(db: Database, id: number, viewer: Viewer): Batches<StoredRun> {
  const where = [sql<boolean>`data_collection_id = ${id}`];
  return wholeList(db, { table: "run", parts: visibleParts(viewer, null), where }, runsAt(db));
}

export async function latestRunOfDataset(
  db: Database,
  id: number,
  viewer: Viewer,
): Promise<StoredRun | undefined> {
  const where = [
    sql<boolean>`dataset_id = ${id}`,
    sql<boolean>`run_type_id = ${runTypes[2].id}`,
    sql<boolean>`run_source_id = ${runSources[1].id}`,
  ];
  const newest = await newestOf(db, { table: "run", parts: visibleParts(viewer, null), where });
  return newest === undefined ? undefined : findRun(db, newest);
}

function runsAt(db: Database) {
  return async (ids: readonly number[]): Promise<readonly StoredRun[]> => {
    const rows = await runs(db)
      .where(isIn(db, "run.id", ids))
      .execute();
    return rows.map(runOf);
  };
}

function runs(db: Database) {
  return db
    .selectFrom("run")
    .innerJoin("account as author", "author.id", "run.author_id")
    .leftJoin("account as owner", "owner.id", "run.user_id")
    .leftJoin("dataset", "dataset.id", "run.dataset_id")
    .leftJoin("data_collection", "data_collection.id", "run.data_collection_id")
    .selectAll("run")
    .select([
      "author.email as author_email",
      "owner.email as owner_email",
      "dataset.name as dataset",
      "data_collection.name as data_collection",
    ]);
}

function runOf(row: InferResult<ReturnType<typeof runs>>[number]): StoredRun {
  const { author_id: _author, owner_email: _owner, compared_alias: _compared, ...rest } = row;
  const { twin: _twin, folded_alias: _folded, replacements_wanted: _wanted, ...run } = rest;
  return {
    ...run,
    number_of_remaining: remainingOf(row),
    user: ownerOf(row),
    aggregate_results: unjson<Record<string, number>>(row.aggregate_results),
    is_gte_threshold: unflag(row.is_gte_threshold),
  };
}

type Progress = Pick<
  Selectable<Tables["run"]>,
  | "finished_at"
  | "replacements"
  | "replacements_wanted"
  | "number_of_evaluations"
  | "number_of_successes"
  | "number_of_failures"
>;

/** How many evaluations a run, or its retry, has still to score. */
function remainingOf({ finished_at, replacements, replacements_wanted, ...counts }: Progress): number {
  if (finished_at !== null) return 0;
  if (replacements_wanted !== null) return replacements_wanted - replacements;
  return counts.number_of_evaluations - counts.number_of_successes - counts.number_of_failures;
}
