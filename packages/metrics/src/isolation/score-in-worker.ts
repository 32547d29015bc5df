import type { Args, Metric, Sample } from "../metric.ts";
import { failed, type Result } from "../result.ts";
import { createPool, type Pool } from "./pool.ts";

/** Scores one sample in the worker that all single evaluations share. A failure is reported in the result. */
export async function scoreInWorker(
  { shortname }: Metric,
  args: Args,
  sample: Sample,
  signal?: AbortSignal,
): Promise<Result> {
  shared ??= createPool();
  try {
    const batch = { tasks: [{ metric: shortname, args }], samples: [sample] };
    const [[result] = []] = await shared.score(batch, signal);
    if (result === undefined) throw new RangeError("the worker gave no result");
    return result;
  } catch (cause) {
    return failed(shortname, cause);
  }
}

/** Started by the first evaluation that needs it. */
let shared: Pool | undefined;
