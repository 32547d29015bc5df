import { sql } from "kysely";
import type { Database } from "./database.ts";

/** What is to be known of a run to claim a part of it, and what is held of its user. */
type OfWork = {
  readonly run_id: number;
  readonly author_id: number;
  readonly turn: number;
  readonly next_row: number;
  readonly replaced_before: number | null;
  /** How many chunks of its user are held: by all workers, and by the one that claims. */
  readonly held: number;
  readonly own: number;
};

/** A run with rows that no chunk has been cut from. */
export type RowsLeft = OfWork & {
  readonly id: null;
  readonly row_count: number;
  readonly chunk_rows: number;
  /** Where the block of the next row ends; null if it is in none, undefined if that is to be looked up. */
  readonly block_end: number | null | undefined;
};

/** A chunk whose lease has ended, or whose next try is due. */
export type DueChunk = OfWork & {
  readonly id: number;
  readonly from_index: number;
  readonly to_index: number;
  readonly failing_since: number | null;
  readonly tries: number;
};

/**
 * What can be claimed: of each user the runs with rows that come first, and the due chunks that do. One
 * statement, since all who claim wait for it; it reads the index of runs with rows, and what is held or due.
 *
 * @param most how many there may be of each user and kind: more are never claimed at once
 */
export async function claimable(
  db: Database,
  worker: string,
  now: number,
  most: number,
): Promise<readonly (RowsLeft | DueChunk)[]> {
  const waiting = sql`select run_id, row_number() over (partition by author_id order by turn, run_id) as place
    from run_work where next_row < row_count`;
  const due = sql`select chunk.id, chunk.run_id,
      row_number() over (partition by author_id order by turn, chunk.id) as place
    from chunk inner join run_work on run_work.run_id = chunk.run_id where free_at <= ${now}`;
  const held = sql`select author_id, count(*) as held, count(case when worker = ${worker} then 1 end) as own
    from chunk inner join run_work on run_work.run_id = chunk.run_id
    where worker is not null and free_at > ${now} group by author_id`;
  const block = sql`select task.to_index from run_task as task
    where task.run_id = work.run_id and task.from_index <= work.next_row
    order by task.from_index desc limit 1`;
  const { rows } = await sql<RowsLeft | DueChunk>`select
      found.id, work.run_id, work.author_id, work.turn, work.next_row, work.row_count, work.chunk_rows,
      work.replaced_before, case when found.id is null then (${block}) end as block_end,
      chunk.from_index, chunk.to_index, chunk.failing_since, chunk.tries,
      coalesce(held.held, 0) as held, coalesce(held.own, 0) as own
    from (
      select cast(null as bigint) as id, run_id from (${waiting}) as waiting where place <= ${most}
      union all
      select id, run_id from (${due}) as due where place <= ${most}
    ) as found
    inner join run_work as work on work.run_id = found.run_id
    left join chunk on chunk.id = found.id
    left join (${held}) as held on held.author_id = work.author_id`.execute(db);
  return rows;
}
