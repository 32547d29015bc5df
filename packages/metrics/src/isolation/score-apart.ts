import type { Args, Metric } from "../metric.ts";
import { failed, type Result } from "../result.ts";
import type { Sample } from "../sample.ts";
import type { Isolation } from "./isolation.ts";
import { createPool, type Pool, type ScoreOptions } from "./pool.ts";

/** Where a sample is scored, and who for. */
type ApartOptions = {
  readonly pool: Pool;
  readonly asker: ScoreOptions | undefined;
  readonly signal: AbortSignal | undefined;
};

/** Scores one sample in a worker. A failure is reported in the result. */
export async function scoreApart(
  { shortname }: Metric,
  args: Args,
  sample: Sample,
  { pool, asker, signal }: ApartOptions,
): Promise<Result> {
  try {
    const batch = { tasks: [{ metric: shortname, args }], samples: [sample] };
    const [[result] = []] = await pool.score(batch, signal, asker);
    if (result === undefined) throw new RangeError("the worker gave no result");
    return result;
  } catch (cause) {
    return failed(shortname, cause);
  }
}

/**
 * The worker that single evaluations share. Made by the first that needs it, and never closed: an idle worker
 * keeps no process alive.
 */
export function sharedPool(isolation: Isolation): Pool {
  const pool = shared.get(isolation) ?? createPool({ isolation });
  shared.set(isolation, pool);
  return pool;
}

const shared = new Map<Isolation, Pool>();
