import { sql } from "kysely";
import type { ClaimLimits } from "../store.ts";
import { type Chosen, choose } from "./choose.ts";
import type { Database } from "./database.ts";
import { isIn, numbers, wordsOf } from "./dialect.ts";
import type { ClaimedChunk } from "./load-chunk.ts";
import { type FoundWork, lockDueChunks, lockFoundWork } from "./locks.ts";

/**
 * Claims chunks, a few at a time, since others wait to claim: for the same reason it is a handful of
 * statements, however many chunks there are, and their rows are loaded later. The user whose runs hold the
 * fewest chunks is next, however many runs they have. Runs of one user take turns: among those with work to
 * do, the one that has had the fewest chunks is next, so a huge run does not hold up the others.
 */
export async function claim(
  db: Database,
  worker: string,
  now: number,
  until: number,
  limits: ClaimLimits,
): Promise<readonly ClaimedChunk[]> {
  await wordsOf(db).waitFor(db, "claim");
  for (;;) {
    const chosen = await choose(db, worker, now, limits);
    const claimed = await take(db, chosen, worker, now, until);
    // Another process may have saved a chunk, or ended its run, since it was found.
    if (claimed.length > 0 || chosen.length === 0) return claimed;
  }
}

async function take(
  db: Database,
  chosen: readonly Chosen[],
  worker: string,
  now: number,
  until: number,
): Promise<readonly ClaimedChunk[]> {
  if (chosen.length === 0) return [];
  const due = await lockDueChunks(
    db,
    chosen.flatMap(({ id }) => id ?? []),
    now,
  );
  const works = await lockFoundWork(db, chosen);
  const there = chosen.flatMap((each) => {
    const work = works.get(each.run_id);
    return work === undefined || (each.id !== null && !due.has(each.id)) ? [] : [{ ...each, work }];
  });
  if (there.length === 0) return [];
  await advance(db, there);
  const ids = await hold(db, there, worker, until);
  return there.flatMap(({ work, after: _, next_row: __, ...chunk }) => {
    const id = chunk.id ?? ids.get(placeOf(chunk));
    return id === undefined ? [] : [{ ...chunk, ...work, id, isNew: chunk.id === null }];
  });
}

type Taken = Chosen & { readonly work: FoundWork };

/** Notes of the runs what is left, and their turns; what came last holds. */
async function advance(db: Database, taken: readonly Taken[]): Promise<void> {
  const runs = [...new Map(taken.map(({ run_id, after }) => [run_id, { run_id, ...after }])).values()];
  const ids = runs.map(({ run_id }) => run_id);
  await sql`update run_work set next_row = taken.next_row, turn = taken.turn
    from ${numbers(db, "taken", ["run_id", "next_row", "turn"], runs)}
    where run_work.run_id = taken.run_id and ${isIn(db, "run_work.run_id", ids)}`.execute(db);
}

/** @returns the ids of those that are new, by their places */
async function hold(
  db: Database,
  taken: readonly Taken[],
  worker: string,
  until: number,
): Promise<ReadonlyMap<string, number>> {
  const back = taken.flatMap(({ id }) => id ?? []);
  if (back.length > 0)
    await db
      .updateTable("chunk")
      .set({ worker, free_at: until })
      .where(isIn(db, "id", back))
      .execute();
  const cut = taken.filter(({ id }) => id === null);
  if (cut.length === 0) return new Map();
  const { rows } = await sql<{ id: number; run_id: number; from_index: number }>`
    insert into chunk (run_id, from_index, to_index, worker, free_at, tries)
    select run_id, from_index, to_index, cast(${worker} as text), cast(${until} as bigint), 0
    from ${numbers(db, "cut", ["run_id", "from_index", "to_index"], cut)}
    returning id, run_id, from_index`.execute(db);
  return new Map(rows.map((row) => [placeOf(row), row.id]));
}

function placeOf({ run_id, from_index }: { readonly run_id: number; readonly from_index: number }): string {
  return `${run_id} ${from_index}`;
}
