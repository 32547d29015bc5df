import type { Pool, PoolClient } from "pg";
import { isRefusal } from "./store-unavailable.ts";

/**
 * Lends connections of a pool. If the database grants no more of them, those that the pool has must do: who
 * asks waits for one of them, as they would if all were lent, and for a while no more are asked for.
 *
 * @param elapsed milliseconds of a clock that never goes back
 * @returns gives a connection, or throws the error of the driver, after ten seconds without one at the latest
 */
export function createLender(
  pool: Pool,
  elapsed: () => number = () => performance.now(),
): () => Promise<PoolClient> {
  const { max } = pool.options;
  let made = pool.totalCount;
  let restoredAt = 0;
  pool.on("connect", () => {
    made += 1;
  });
  pool.on("remove", () => {
    made -= 1;
  });
  return async () => {
    if (elapsed() >= restoredAt) pool.options.max = max;
    const until = elapsed() + mostRefusals;
    for (;;) {
      try {
        return await pool.connect();
      } catch (error) {
        if (!isRefusal(error) || made === 0 || elapsed() >= until) throw error;
        pool.options.max = made;
        restoredAt = elapsed() + quiet;
      }
    }
  };
}

/** For how long a request may be refused again and again, in milliseconds: a refusal comes at once. */
const mostRefusals = 2_000;

/** For how long the database is not asked for more, in milliseconds. */
const quiet = 5_000;
