import { sql } from "kysely";
import type { Database } from "../sql/database.ts";
import type { Left } from "../sql/dialect.ts";
import type { Sums } from "../sql/sums.ts";
import { numbers } from "./numbers.ts";

/**
 * Charges and counts what is saved of a run, as `settle` and `count` do one after the other. All who save
 * something of the run wait for each other from its beginning to the end of their transaction, and most of
 * that is the way to the database and back: so it is one statement, and the last one.
 *
 * Rows are locked in the order of `locks.ts`: each part counts what the one before has changed.
 */
export async function addUp(db: Database, run_id: number, sums: Sums): Promise<Left | undefined> {
  const { cost, aside, number_of_successes, number_of_failures, number_of_passes, tasks } = sums;
  const { rows } = await sql<Left & { readonly fits: boolean }>`
    with work as (
      select run_id, author_id, billed, next_row, row_count, reserved, spent,
        spent + ${cost}::bigint <= reserved as fits,
        greatest(0, least(${aside - cost}::bigint, reserved - spent - ${cost}::bigint)) as back
      from run_work where run_id = ${run_id} for update
    ), charged as (
      update run_work set spent = work.spent + ${cost}::bigint, reserved = work.reserved - work.back
      from work
      where run_work.run_id = work.run_id and work.fits and (${cost}::bigint <> 0 or work.back <> 0)
      returning run_work.run_id
    ), released as (
      update account set balance = balance + work.back from work
      where account.id = work.author_id and work.fits and work.billed = 1 and work.back <> 0
        and (select count(*) from charged) >= 0
      returning account.id
    ), counted as (
      update run set
        number_of_successes = number_of_successes + ${number_of_successes}::integer,
        number_of_failures = number_of_failures + ${number_of_failures}::integer,
        number_of_passes = number_of_passes + ${number_of_passes}::integer
      from work
      where run.id = work.run_id and work.fits and (select count(*) from released) >= 0
      returning run.id
    ), summed as (
      update run_task set successes = run_task.successes + added.successes, sum = run_task.sum + added.sum
      from counted, ${numbers("added", ["position", "successes", "sum"], tasks)}
      where run_task.run_id = counted.id and run_task.run_id = ${run_id} and run_task.position = added.position
    )
    select next_row, row_count, fits from work`.execute(db);
  const [work] = rows;
  return work?.fits === true ? work : undefined;
}
