import { searchedName } from "@aegis/rules/names";
import { type Kysely, sql } from "kysely";
import { batchSize } from "../lists.ts";

/**
 * What the list of runs shows and searches: how many evaluations a run has and how many of them passed, and
 * its alias as searches compare it. Runs that have ended had as many as they have; of those that are running
 * the tasks say it. Two indexes hold the runs of a viewer in the order of the list.
 */
export async function listRuns(db: Kysely<unknown>): Promise<void> {
  for (const column of ["number_of_evaluations", "number_of_passes"])
    await db.schema
      .alterTable("run")
      .addColumn(column, "bigint", (definition) => definition.notNull().defaultTo(0))
      .execute();
  await sql`update run set number_of_passes = (
    select coalesce(sum(is_gte_threshold), 0) from evaluation where evaluation.run_id = run.id
  )`.execute(db);
  await sql`update run set number_of_evaluations = case
    when finished_at is null then
      (select coalesce(sum(to_index - from_index), 0) from run_task where run_task.run_id = run.id)
    else number_of_successes + number_of_failures
  end`.execute(db);
  await db.schema
    .alterTable("run")
    .addColumn("folded_alias", "text", (definition) => definition.notNull().defaultTo(""))
    .execute();
  await foldAliases(db);
  const own = ["user_id", "created_at", "id", "folded_alias"];
  const shared = ["org_id", "created_at", "id", "user_id", "folded_alias"];
  for (const columns of [own, shared])
    await db.schema
      .createIndex(`run_${columns.join("_")}`)
      .on("run")
      .columns(columns)
      .execute();
}

/** A few at a time: a database may have millions of runs. */
async function foldAliases(db: Kysely<unknown>): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await sql<{ id: number; alias: string }>`
      select id, alias from run where id > ${last} order by id limit ${batchSize}`.execute(db);
    for (const { id, alias } of rows)
      await sql`update run set folded_alias = ${searchedName(alias)} where id = ${id}`.execute(db);
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}
