import { checkArguments, metricByShortname, type Pool } from "@aegis/metrics";

/**
 * Starts a worker before anybody waits for it: that takes half a second, and more on a busy machine. Never
 * rejects.
 *
 * @param onError called with an error that keeps workers from starting
 */
export async function warmUp(
  pool: Pick<Pool, "score">,
  signal: AbortSignal,
  onError: (cause: unknown) => void,
): Promise<void> {
  const metric = metricByShortname("exact_match");
  if (metric === undefined || signal.aborted) return;
  const tasks = [{ metric: metric.shortname, args: checkArguments(metric, {}) }];
  try {
    await pool.score({ tasks, samples: [{ output: "", golden_answer: "" }] }, signal, { urgent: true });
  } catch (cause) {
    if (!signal.aborted) onError(cause);
  }
}
