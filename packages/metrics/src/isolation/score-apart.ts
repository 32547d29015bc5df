import type { Args, Metric } from "../metric.ts";
import { failed, type Result } from "../result.ts";
import type { Sample } from "../sample.ts";
import type { Isolation } from "./isolation.ts";
import { createPool, type Pool } from "./pool.ts";

/** Scores one sample in the worker that all single evaluations share. A failure is reported in the result. */
export async function scoreApart(
  { shortname }: Metric,
  args: Args,
  sample: Sample,
  { isolation, signal }: { readonly isolation: Isolation; readonly signal: AbortSignal | undefined },
): Promise<Result> {
  try {
    const batch = { tasks: [{ metric: shortname, args }], samples: [sample] };
    const [[result] = []] = await sharedPool(isolation).score(batch, signal);
    if (result === undefined) throw new RangeError("the worker gave no result");
    return result;
  } catch (cause) {
    return failed(shortname, cause);
  }
}

/** Made by the first evaluation that needs it, and never closed: an idle worker keeps no process alive. */
function sharedPool(isolation: Isolation): Pool {
  const pool = shared.get(isolation) ?? createPool({ isolation });
  shared.set(isolation, pool);
  return pool;
}

const shared = new Map<Isolation, Pool>();
