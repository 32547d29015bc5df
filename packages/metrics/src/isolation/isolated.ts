import type { Args, Metric, Sample } from "../metric.ts";
import { failed, type Result } from "../result.ts";
import { createPool, type Pool } from "./pool.ts";

/** Whether a metric, with these arguments, must be scored in a worker. */
export function isIsolated({ isolated }: Metric, args: Args): boolean {
  return typeof isolated === "boolean" ? isolated : isolated.some((name) => args[name] !== null);
}

/** Scores one sample in the worker that single evaluations share. A failure is told in the result. */
export async function scoreInWorker(
  { shortname }: Metric,
  args: Args,
  sample: Sample,
  signal?: AbortSignal,
): Promise<Result> {
  shared ??= createPool();
  try {
    const [[result] = []] = await shared.score(
      { tasks: [{ metric: shortname, args }], samples: [sample] },
      signal,
    );
    if (result === undefined) throw new RangeError("the worker gave no result");
    return result;
  } catch (cause) {
    return failed(shortname, cause);
  }
}

/** Started with the first evaluation that needs it. */
let shared: Pool | undefined;
