import { setImmediate } from "node:timers/promises";
import { interview } from "../interview.ts";
import { offlineJudge } from "../judge/offline/offline.ts";
import { MetricError } from "../metric-error.ts";
import { metricByShortname } from "../metrics.ts";
import { failed, type Result } from "../result.ts";
import { scoreHere } from "../score-here.ts";
import type { Batch, Task } from "./protocol.ts";
import { replay } from "./replay.ts";

/** Milliseconds after which others get a turn of this thread, between two evaluations. */
const longestTurn = 10;

/**
 * Scores a batch on this thread, without deadline or memory limit.
 *
 * @throws MetricError of kind `aborted` at the signal
 */
export async function scoreBatchHere(
  { tasks, samples }: Batch,
  signal: AbortSignal | undefined,
): Promise<Result[][]> {
  const metrics = tasks.map(metricOf);
  for (const { metric } of metrics) await metric.prepare?.();
  const rows: Result[][] = [];
  let turn = performance.now();
  for (const sample of samples) {
    const row: Result[] = [];
    for (const { metric, args, answers } of metrics) {
      if (performance.now() - turn > longestTurn) {
        await setImmediate();
        turn = performance.now();
      }
      if (signal?.aborted) throw new MetricError("aborted", "The evaluation was aborted.");
      const options = metric.judged ? { questions: interview(offlineJudge, signal) } : {};
      const onError = (cause: unknown) => failed(metric.shortname, cause);
      row.push(
        answers === undefined
          ? await scoreHere(metric, args, sample, options)
          : await replay(metric, args, sample, answers, onError),
      );
    }
    rows.push(row);
  }
  return rows;
}

function metricOf({ metric: name, args, answers }: Task) {
  const metric = metricByShortname(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  return { metric, args, answers };
}
