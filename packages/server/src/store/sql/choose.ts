import { type HeldChunks, whoseTurn } from "../../domain/turns.ts";
import type { ClaimLimits } from "../store.ts";
import { claimable, type DueChunk, type RowsLeft } from "./claimable.ts";
import type { Database } from "./database.ts";
import { blockEnd } from "./load-chunk.ts";
import { nextFailure } from "./missing.ts";
import { mostRead } from "./records.ts";

/** A chunk that is to be claimed. Nothing is written yet. */
export type Chosen = {
  /** Null if it is yet to be cut from its run. */
  readonly id: number | null;
  readonly run_id: number;
  readonly author_id: number;
  readonly from_index: number;
  readonly to_index: number;
  readonly failing_since: number | null;
  readonly tries: number;
  /** As its run was found. */
  readonly next_row: number;
  readonly replaced_before: number | null;
  /** What its run is to be afterwards. */
  readonly after: { readonly next_row: number; readonly turn: number };
};

/** Chooses the next chunks, as if they were claimed one after the other. */
export async function choose(
  db: Database,
  worker: string,
  now: number,
  { most, mostOfUser }: ClaimLimits,
): Promise<readonly Chosen[]> {
  let work = await claimable(db, worker, now, most);
  const found = new Map(work.map((each) => [each.run_id, each.next_row]));
  const held = new Map<number, HeldChunks>(
    work.map((each) => [each.author_id, { all: each.held, own: each.own }]),
  );
  const heldBy = (userId: number) => held.get(userId) ?? { all: 0, own: 0 };
  const chosen: Chosen[] = [];
  while (chosen.length < most) {
    const turn = whoseTurn(work, heldBy, mostOfUser);
    if (turn === undefined) break;
    const { next } = turn;
    const { run_id, author_id, replaced_before } = next;
    const { rows, rest } = next.id === null ? await cut(db, next) : { rows: next, rest: undefined };
    const { next_row } = rows;
    chosen.push({
      id: next.id,
      run_id,
      author_id,
      replaced_before,
      from_index: rows.from_index,
      to_index: rows.to_index,
      failing_since: rows.failing_since,
      tries: rows.tries,
      next_row: found.get(run_id) ?? next.next_row,
      after: { next_row, turn: turn.turn },
    });
    work = work
      .flatMap((each) => (each === next ? (rest ?? []) : each))
      .map((each) => (each.run_id === run_id ? { ...each, turn: turn.turn, next_row } : each));
    const { all, own } = heldBy(author_id);
    held.set(author_id, { all: all + 1, own: own + 1 });
  }
  return chosen;
}

type Cut = Pick<DueChunk, "from_index" | "to_index" | "failing_since" | "tries" | "next_row">;

/** Cuts the next chunk off a run: rows of one block. @returns it, and what is left of the run, if anything */
async function cut(
  db: Database,
  run: RowsLeft,
): Promise<{ readonly rows: Cut; readonly rest: RowsLeft | undefined }> {
  const { run_id, next_row: from_index, row_count } = run;
  const block = run.block_end === undefined ? await blockEnd(db, run_id, from_index) : run.block_end;
  const ends = block === null || block <= from_index ? [] : [block];
  const most = Math.min(run.chunk_rows, mostRead.count);
  const to_index = Math.min(from_index + most, row_count, ...ends);
  // Rows without a failure are not claimed, so that the last chunk is known to be the last.
  const next_row =
    run.replaced_before === null ? to_index : ((await nextFailure(db, run_id, to_index)) ?? row_count);
  const rows = { from_index, to_index, failing_since: null, tries: 0, next_row };
  if (next_row >= row_count) return { rows, rest: undefined };
  const block_end = block !== null && next_row < block ? block : undefined;
  return { rows, rest: { ...run, next_row, block_end } };
}
