import { setImmediate } from "node:timers/promises";
import type { Chunk, ClaimLimits } from "../store.ts";
import { claim } from "./claim.ts";
import type { Database } from "./database.ts";
import { type ClaimedChunk, loadChunk } from "./load-chunk.ts";
import { lockHeldChunk } from "./locks.ts";

/** How to reach what is to be claimed. */
type ClaimAccess = {
  readonly read: Database;
  readonly locking: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
};

/** Claims chunks and loads them. If one cannot be loaded, none is renewed: others claim them later. */
export async function claimChunks(
  access: ClaimAccess,
  worker: string,
  now: number,
  until: number,
  limits: ClaimLimits,
): Promise<readonly Chunk[]> {
  const claimed = await access.locking((db) => claim(db, worker, now, until, limits));
  const chunks = await Promise.all(
    claimed.map(async (each, at) => {
      // PostgreSQL reads them side by side. SQLite reads at once: others are answered in between.
      for (let turn = 0; turn < at; turn += 1) await setImmediate();
      return loadWhole(access, worker, each);
    }),
  );
  return chunks.flatMap((chunk) => chunk ?? []);
}

/** Loads a chunk. What of its rows is too much to be read at once becomes a chunk that anybody may claim. */
async function loadWhole(
  { read, locking }: ClaimAccess,
  worker: string,
  claimed: ClaimedChunk,
): Promise<Chunk | undefined> {
  const { chunk, end } = await loadChunk(read, claimed);
  if (end >= claimed.to_index) return chunk;
  return (await locking((db) => split(db, claimed, worker, end))) ? chunk : undefined;
}

/** @returns false if the worker does not hold the chunk any more */
async function split(
  db: Database,
  { id, run_id, to_index, failing_since, tries }: ClaimedChunk,
  worker: string,
  end: number,
): Promise<boolean> {
  if ((await lockHeldChunk(db, id, worker)) === undefined) return false;
  await db.updateTable("chunk").set({ to_index: end }).where("id", "=", id).execute();
  const rest = { run_id, from_index: end, to_index, failing_since, tries };
  await db
    .insertInto("chunk")
    .values({ ...rest, worker: null, free_at: 0 })
    .execute();
  return true;
}
